"""The heart: one submission against one problem, case by case; the verdict as one pure function."""
