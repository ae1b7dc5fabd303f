# tries: more blocks inside blocks than the compiler takes
# verdict: CE
# within: 1.5
def deep():
    for a in b:
        for a in b:
            for a in b:
                for a in b:
                    for a in b:
                        for a in b:
                            for a in b:
                                for a in b:
                                    for a in b:
                                        for a in b:
                                            for a in b:
                                                for a in b:
                                                    for a in b:
                                                        for a in b:
                                                            for a in b:
                                                                for a in b:
                                                                    for a in b:
                                                                        for a in b:
                                                                            for a in b:
                                                                                for a in b:
                                                                                    for a in b:
                                                                                        pass
