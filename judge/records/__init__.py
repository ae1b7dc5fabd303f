"""The record: attempts with their sources, and all else of the user's that must never be lost (docs/RECORDS.md)."""
