"""Problems as data: model, loading, signatures, typed constraints, the catalog. Runs nothing of a problem's code."""
