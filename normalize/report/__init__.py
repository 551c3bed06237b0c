"""What a person or a program is told of a file: one module an output, all of one shape (`normalize.report.page`)."""
