"""What a learner's own machine or page does around the judge.

workspace   the folder work/        watching   judges when a file is saved
scratch     a typed line, run with the answer
browser     what the page's worker calls
"""
