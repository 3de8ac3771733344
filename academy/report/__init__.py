"""The report of a class: grades.db is the truth, everything beside it is a view that can be made again.

store, register, rows   what is written into grades.db and read from it
views, pages            everything that is made of it; one file for each part of the page
                        (matrix, hardest, held, unknown, together, stopped, alike) and for each format
                        (marks, lines, junit, gradescope, canvas, moodle)
wording                 its sentences in one language; remaking, forgetting   made again, without somebody
"""
