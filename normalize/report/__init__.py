"""What people and programs are told about a file: one module for each output, all of one shape (see `page`)."""
