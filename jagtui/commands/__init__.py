"""The commands of the command line, one a file where they are not alike."""
