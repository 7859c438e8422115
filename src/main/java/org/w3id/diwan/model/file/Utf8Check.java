package org.w3id.diwan.model.file;

/** Follows bytes as they come and says where they stop being UTF-8, by table 3-7 of the Unicode standard. */
final class Utf8Check {
    private long offset;
    private long start;
    private int line = 1;
    private int column = 1;
    private int missing;
    private int lowest = 0x80;
    private int highest = 0xBF;

    void accept(byte[] buffer, int from, int count) throws NotUtf8Exception {
        for (int i = from; i < from + count; i++) {
            accept(buffer[i] & 0xFF);
            offset++;
        }
    }

    /** To be called after the last byte. */
    void end() throws NotUtf8Exception {
        if (missing > 0) {
            throw failure();
        }
    }

    private void accept(int value) throws NotUtf8Exception {
        if (missing > 0) {
            goOn(value);
        } else if (value == '\n') {
            line++;
            column = 1;
        } else if (value < 0x80) {
            column++;
        } else {
            begin(value);
        }
    }

    private void begin(int value) throws NotUtf8Exception {
        start = offset;
        if (value < 0xC2 || value > 0xF4) {
            throw failure();
        }
        missing = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
        lowest = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
        highest = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
    }

    private void goOn(int value) throws NotUtf8Exception {
        if (value < lowest || value > highest) {
            throw failure();
        }
        lowest = 0x80;
        highest = 0xBF;
        missing--;
        if (missing == 0) {
            column++;
        }
    }

    private NotUtf8Exception failure() {
        return new NotUtf8Exception(start, line, column);
    }
}
