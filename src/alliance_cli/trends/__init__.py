"""Trends over the whole history: one question a module, exact where exact is possible."""
