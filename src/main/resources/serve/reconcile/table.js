// A file that is dropped onto the field, or chosen, is shown in it, so that it can be looked at before it is sent.
'use strict';
const field = document.querySelector('textarea#table');
if (field) {
  const file = document.querySelector('input#file');
  const show = async (chosen) => {
    if (chosen) {
      field.value = await chosen.text();
      file.value = '';
    }
  };
  field.addEventListener('dragover', (event) => event.preventDefault());
  field.addEventListener('drop', (event) => {
    if (event.dataTransfer.files.length > 0) {
      event.preventDefault();
      show(event.dataTransfer.files[0]);
    }
  });
  file.addEventListener('change', () => show(file.files[0]));
}
