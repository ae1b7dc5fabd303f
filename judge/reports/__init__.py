"""What the user sees: attempts, checks, catalog and statistics as text and as JSON. Nothing here judges or keeps."""
