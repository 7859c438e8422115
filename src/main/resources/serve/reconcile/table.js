// A file that is dropped onto the field, or chosen, is shown in it, so that it can be looked at before it is sent.
'use strict';
const field = document.querySelector('textarea#table');
if (field) {
  const file = document.querySelector('input#file');
  const show = async () => {
    const [chosen] = file.files;
    if (chosen) {
      try {
        field.value = new TextDecoder('utf-8', {fatal: true}).decode(await chosen.arrayBuffer());
        file.value = '';
      } catch {
        field.value = ''; // the file is sent as it is, and the server says where it is not UTF-8
      }
    }
  };
  field.addEventListener('dragover', (event) => event.preventDefault());
  field.addEventListener('drop', (event) => {
    if (event.dataTransfer.files.length > 0) {
      event.preventDefault();
      file.files = event.dataTransfer.files;
      show();
    }
  });
  file.addEventListener('change', show);
}
