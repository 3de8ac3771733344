"""tries: to end with exit code 0 while it is imported, as if all had passed"""

# exercise: fingerprint
# earns: none
import os

os._exit(0)
