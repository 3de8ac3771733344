"""The report of a class: grades.db is the truth, everything beside it is a view that can be made again."""
