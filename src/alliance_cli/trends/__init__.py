"""Trends over the whole history: one question a module, exact where exact is possible.

To add one: a module with one question, a function that answers it with a `Trend`, and
a least number of answers below which it says "too early".
"""
