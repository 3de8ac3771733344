"""tries: to make a small file compile into gigabytes: every level of finally doubles what stands inside"""
# exercise: fingerprint
# earns: none
def fingerprint(data):
    try:
        data()
    finally:
        try:
            data()
        finally:
            try:
                data()
            finally:
                try:
                    data()
                finally:
                    try:
                        data()
                    finally:
                        try:
                            data()
                        finally:
                            try:
                                data()
                            finally:
                                try:
                                    data()
                                finally:
                                    try:
                                        data()
                                    finally:
                                        try:
                                            data()
                                        finally:
                                            try:
                                                data()
                                            finally:
                                                try:
                                                    data()
                                                finally:
                                                    try:
                                                        data()
                                                    finally:
                                                        try:
                                                            data()
                                                        finally:
                                                            try:
                                                                data()
                                                            finally:
                                                                try:
                                                                    data()
                                                                finally:
                                                                    try:
                                                                        data()
                                                                    finally:
                                                                        try:
                                                                            data()
                                                                        finally:
                                                                            try:
                                                                                data()
                                                                            finally:
                                                                                a = data(data, data, data, data, data, data, data, data)
                                                                                a = data(data, data, data, data, data, data, data, data)
                                                                                a = data(data, data, data, data, data, data, data, data)
                                                                                a = data(data, data, data, data, data, data, data, data)
                                                                                a = data(data, data, data, data, data, data, data, data)
                                                                                a = data(data, data, data, data, data, data, data, data)
                                                                                a = data(data, data, data, data, data, data, data, data)
                                                                                a = data(data, data, data, data, data, data, data, data)
                                                                                a = data(data, data, data, data, data, data, data, data)
                                                                                a = data(data, data, data, data, data, data, data, data)
                                                                                a = data(data, data, data, data, data, data, data, data)
                                                                                a = data(data, data, data, data, data, data, data, data)


def differing_bits(a, b):
    raise RuntimeError
