"""The words of the project as frozen types: every floor speaks them, and they know no floor."""
