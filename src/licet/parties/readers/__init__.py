"""One module a file format, each with `read(content, file)`: bytes to partial records, or BadSource in one line."""
