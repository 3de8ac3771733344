"""Lists what only one of two Pythons has: 3.11.7 (oldest) and 3.14.2 (newest).

Made by steps/make/python_names.py from the two standard libraries; do not edit.
"""

MODULES = (
    "annotationlib asyncio.graph asyncio.tools compression compression.bz2 compression.gzip compression.lzma "
    "compression.zlib compression.zstd pathlib.types string.templatelib"
)

NAMES: dict[str, str] = {
    "ast": "Interpolation ParamSpec PyCF_OPTIMIZED_AST TemplateStr TypeAlias TypeVar TypeVarTuple compare type_param",
    "asyncio": (
        "EventLoop FrameCallGraphEntry FutureCallGraph QueueShutDown capture_call_graph create_eager_task_factory "
        "eager_task_factory format_call_graph future_add_to_awaited_by future_discard_from_awaited_by "
        "print_call_graph"
    ),
    "asyncio.constants": "THREAD_JOIN_TIMEOUT",
    "asyncio.futures": "future_add_to_awaited_by future_discard_from_awaited_by",
    "asyncio.queues": "QueueShutDown",
    "asyncio.tasks": "create_eager_task_factory eager_task_factory",
    "asyncio.unix_events": "EventLoop",
    "base64": "z85decode z85encode",
    "builtins": "PythonFinalizationError",
    "calendar": "APRIL AUGUST DECEMBER Day FEBRUARY JANUARY JULY JUNE MARCH MAY Month NOVEMBER OCTOBER SEPTEMBER",
    "concurrent.futures": "InvalidStateError",
    "configparser": "InvalidWriteError MultilineContinuationError UNNAMED_SECTION UnnamedSectionDisabledError",
    "copy": "replace",
    "csv": "QUOTE_NOTNULL QUOTE_STRINGS",
    "ctypes": "CField SIZEOF_TIME_T c_time_t memoryview_at",
    "ctypes.wintypes": "HCONV HCONVLIST HCURSOR HDDEDATA HDROP HFILE HRESULT HSZ",
    "decimal": "IEEEContext IEEE_CONTEXT_MAX_BITS",
    "dis": "hasarg hasexc hasjump",
    "email": "feedparser parser",
    "email.errors": "HeaderWriteError",
    "errno": "EHWPOISON",
    "faulthandler": "dump_c_stack",
    "fcntl": (
        "F_GETOWN_EX F_GET_FILE_RW_HINT F_GET_RW_HINT F_OWNER_PGRP F_OWNER_PID F_OWNER_TID F_SEAL_FUTURE_WRITE "
        "F_SETOWN_EX F_SET_FILE_RW_HINT F_SET_RW_HINT I_ATMARK I_CANPUT I_CKBAND I_FDINSERT I_FIND I_FLUSH "
        "I_FLUSHBAND I_GETBAND I_GETCLTIME I_GETSIG I_GRDOPT I_GWROPT I_LINK I_LIST I_LOOK I_NREAD I_PEEK I_PLINK "
        "I_POP I_PUNLINK I_PUSH I_RECVFD I_SENDFD I_SETCLTIME I_SETSIG I_SRDOPT I_STR I_SWROPT I_UNLINK "
        "RWH_WRITE_LIFE_EXTREME RWH_WRITE_LIFE_LONG RWH_WRITE_LIFE_MEDIUM RWH_WRITE_LIFE_NONE "
        "RWH_WRITE_LIFE_NOT_SET RWH_WRITE_LIFE_SHORT"
    ),
    "fnmatch": "filterfalse",
    "functools": "Placeholder",
    "genericpath": "ALLOW_MISSING isdevdrive isjunction islink lexists",
    "glob": "translate",
    "heapq": "heapify_max heappop_max heappush_max heappushpop_max heapreplace_max",
    "http.server": "HTTPSServer ThreadingHTTPSServer",
    "importlib.machinery": "AppleFrameworkLoader",
    "importlib.resources": "Anchor",
    "inspect": (
        "AGEN_CLOSED AGEN_CREATED AGEN_RUNNING AGEN_SUSPENDED BufferFlags CO_HAS_DOCSTRING CO_METHOD "
        "getasyncgenlocals getasyncgenstate ispackage markcoroutinefunction"
    ),
    "io": "Reader Writer",
    "itertools": "batched",
    "json.tool": "can_colorize get_theme",
    "logging": "getHandlerByName getHandlerNames",
    "math": "fma sumprod",
    "mimetypes": "guess_file_type",
    "mmap": "MADV_SOFT_OFFLINE MAP_NORESERVE",
    "multiprocessing.util": "warn",
    "ntpath": "ALLOW_MISSING isdevdrive isjunction isreserved splitroot",
    "opcode": "hasarg hasexc hasjump",
    "operator": "is_none is_not_none",
    "os": "O_EXEC O_SEARCH O_TTY_INIT SCHED_DEADLINE grantpt posix_openpt ptsname readinto reload_environ unlockpt",
    "pathlib": "UnsupportedOperation",
    "pdb": "get_default_backend set_default_backend",
    "platform": "AndroidVer IOSVersionInfo android_ver invalidate_caches ios_ver",
    "posix": "O_EXEC O_SEARCH O_TTY_INIT SCHED_DEADLINE grantpt posix_openpt ptsname readinto unlockpt",
    "posixpath": "ALLOW_MISSING isdevdrive isjunction splitroot",
    "queue": "ShutDown",
    "random": "binomialvariate",
    "re": "PatternError",
    "site": "gethistoryfile register_readline",
    "socket": (
        "ETHERTYPE_ARP ETHERTYPE_IP ETHERTYPE_IPV6 ETHERTYPE_VLAN ETH_P_ALL IPPROTO_MAX IPV6_RECVERR "
        "IP_ADD_SOURCE_MEMBERSHIP IP_BLOCK_SOURCE IP_DROP_SOURCE_MEMBERSHIP IP_FREEBIND IP_PKTINFO IP_RECVERR "
        "IP_RECVORIGDSTADDR IP_RECVTTL IP_UNBLOCK_SOURCE SO_BINDTOIFINDEX TCP_CC_INFO TCP_FASTOPEN_CONNECT "
        "TCP_FASTOPEN_KEY TCP_FASTOPEN_NO_COOKIE TCP_INQ TCP_MD5SIG TCP_MD5SIG_EXT TCP_QUEUE_SEQ TCP_REPAIR "
        "TCP_REPAIR_OPTIONS TCP_REPAIR_QUEUE TCP_REPAIR_WINDOW TCP_SAVED_SYN TCP_SAVE_SYN TCP_THIN_DUPACK "
        "TCP_THIN_LINEAR_TIMEOUTS TCP_TIMESTAMP TCP_TX_DELAY TCP_ULP TCP_ZEROCOPY_RECEIVE"
    ),
    "sqlite3": (
        "LEGACY_TRANSACTION_CONTROL SQLITE_DBCONFIG_DEFENSIVE SQLITE_DBCONFIG_DQS_DDL SQLITE_DBCONFIG_DQS_DML "
        "SQLITE_DBCONFIG_ENABLE_FKEY SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION "
        "SQLITE_DBCONFIG_ENABLE_QPSG SQLITE_DBCONFIG_ENABLE_TRIGGER SQLITE_DBCONFIG_ENABLE_VIEW "
        "SQLITE_DBCONFIG_LEGACY_ALTER_TABLE SQLITE_DBCONFIG_LEGACY_FILE_FORMAT SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE "
        "SQLITE_DBCONFIG_RESET_DATABASE SQLITE_DBCONFIG_TRIGGER_EQP SQLITE_DBCONFIG_TRUSTED_SCHEMA "
        "SQLITE_DBCONFIG_WRITABLE_SCHEMA"
    ),
    "sqlite3.dbapi2": (
        "LEGACY_TRANSACTION_CONTROL SQLITE_DBCONFIG_DEFENSIVE SQLITE_DBCONFIG_DQS_DDL SQLITE_DBCONFIG_DQS_DML "
        "SQLITE_DBCONFIG_ENABLE_FKEY SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION "
        "SQLITE_DBCONFIG_ENABLE_QPSG SQLITE_DBCONFIG_ENABLE_TRIGGER SQLITE_DBCONFIG_ENABLE_VIEW "
        "SQLITE_DBCONFIG_LEGACY_ALTER_TABLE SQLITE_DBCONFIG_LEGACY_FILE_FORMAT SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE "
        "SQLITE_DBCONFIG_RESET_DATABASE SQLITE_DBCONFIG_TRIGGER_EQP SQLITE_DBCONFIG_TRUSTED_SCHEMA "
        "SQLITE_DBCONFIG_WRITABLE_SCHEMA"
    ),
    "sre_compile": "CH_NEGATE PatternError",
    "sre_constants": "CH_NEGATE PatternError",
    "sre_parse": "CH_NEGATE PatternError",
    "ssl": "HAS_PHA HAS_PSK HOSTFLAG_NEVER_CHECK_SUBJECT OP_ENABLE_KTLS OP_LEGACY_SERVER_CONNECT Path",
    "stat": "SF_DATALESS SF_FIRMLINK SF_RESTRICTED SF_SETTABLE UF_DATAVAULT UF_SETTABLE UF_TRACKED",
    "statistics": "kde kde_random",
    "symtable": "SymbolTableType",
    "sys": (
        "activate_stack_trampoline deactivate_stack_trampoline getunicodeinternedsize is_remote_debug_enabled "
        "is_stack_trampoline_active remote_exec"
    ),
    "tarfile": "LinkFallbackError",
    "termios": "EXTPROC IUTF8",
    "threading": "setprofile_all_threads settrace_all_threads",
    "token": "EXCLAMATION FSTRING_END FSTRING_MIDDLE FSTRING_START TSTRING_END TSTRING_MIDDLE TSTRING_START",
    "tokenize": "EXCLAMATION FSTRING_END FSTRING_MIDDLE FSTRING_START TSTRING_END TSTRING_MIDDLE TSTRING_START",
    "tty": "cfmakecbreak cfmakeraw",
    "types": "CapsuleType get_original_bases",
    "typing": "NoDefault ReadOnly TypeAliasType TypeIs evaluate_forward_ref get_protocol_members is_protocol override",
    "unittest.mock": "ThreadingMock",
    "unittest.runner": "get_theme",
    "uuid": "MAX NIL main uuid6 uuid7 uuid8",
    "warnings": "deprecated",
    "zipfile": "ZIP_ZSTANDARD",
}

ATTRIBUTES: dict[str, str] = {
    "array.ArrayType": "clear",
    "array.array": "clear",
    "asyncio.AbstractServer": "abort_clients close_clients",
    "asyncio.Handle": "get_context",
    "asyncio.Queue": "shutdown",
    "asyncio.Server": "abort_clients close_clients",
    "asyncio.Task": "get_context",
    "asyncio.base_events.Server": "abort_clients close_clients",
    "asyncio.events.AbstractServer": "abort_clients close_clients",
    "asyncio.events.Handle": "get_context",
    "asyncio.queues.Queue": "shutdown",
    "asyncio.tasks.Task": "get_context",
    "bdb.Bdb": (
        "disable_current_event dispatch_opcode restart_events set_enterframe set_stepinstr start_trace stop_trace "
        "user_opcode"
    ),
    "builtins.ImportError": "name_from",
    "builtins.bytearray": "resize",
    "builtins.complex": "from_number",
    "builtins.float": "from_number",
    "builtins.int": "is_integer",
    "builtins.memoryview": "count index",
    "bz2.BZ2File": "mode name",
    "concurrent.futures.ProcessPoolExecutor": "kill_workers terminate_workers",
    "concurrent.futures.ThreadPoolExecutor": "BROKEN prepare_context",
    "configparser.ParsingError": "combine",
    "dataclasses.Field": "doc",
    "datetime.date": "strptime",
    "datetime.time": "strptime",
    "decimal.Decimal": "from_number",
    "dis.Instruction": "baseopcode baseopname cache_offset end_offset jump_target make oparg",
    "email.policy.Policy": "verify_generated_headers",
    "fractions.Fraction": "from_number is_integer",
    "html.parser.HTMLParser": "RCDATA_CONTENT_ELEMENTS",
    "http.HTTPStatus": (
        "CONTENT_TOO_LARGE RANGE_NOT_SATISFIABLE UNPROCESSABLE_CONTENT URI_TOO_LONG is_client_error "
        "is_informational is_redirection is_server_error is_success"
    ),
    "http.client.HTTPConnection": "get_proxy_response_headers",
    "http.server.SimpleHTTPRequestHandler": "index_pages",
    "imaplib.IMAP4": "file idle",
    "importlib.metadata.Distribution": "origin",
    "importlib.metadata.PackageMetadata": "get",
    "inspect.Signature": "format",
    "ipaddress.IPv4Address": "ipv6_mapped",
    "logging.Logger": "getChildren",
    "lzma.LZMAFile": "mode name",
    "mailbox.Maildir": "add_flag get_flags get_info remove_flag set_flags set_info",
    "mimetypes.MimeTypes": "guess_file_type",
    "mmap.mmap": "seekable",
    "multiprocessing.dummy.JoinableQueue": "shutdown",
    "multiprocessing.dummy.Queue": "shutdown",
    "multiprocessing.managers.SyncManager": "set",
    "multiprocessing.popen_fork.Popen": "interrupt",
    "multiprocessing.process.BaseProcess": "interrupt",
    "os.DirEntry": "is_junction",
    "pathlib.Path": "copy copy_into from_uri info is_junction move move_into walk",
    "pathlib.PurePath": "full_match parser with_segments",
    "pathlib.PurePosixPath": "parser",
    "pathlib.PureWindowsPath": "parser",
    "pdb.Pdb": (
        "MAX_CHAINED_EXCEPTION_DEPTH complete_multiline_names curframe_locals do_exceptions rlcompleter "
        "set_convenience_variable set_trace_async user_opcode"
    ),
    "posix.DirEntry": "is_junction",
    "pyexpat.XMLParserType": (
        "GetReparseDeferralEnabled SetAllocTrackerActivationThreshold SetAllocTrackerMaximumAmplification "
        "SetReparseDeferralEnabled"
    ),
    "queue.Queue": "shutdown",
    "random.Random": "binomialvariate",
    "sqlite3.Binary": "count index",
    "sqlite3.Connection": "autocommit getconfig setconfig",
    "sqlite3.Date": "strptime",
    "sqlite3.Time": "strptime",
    "sqlite3.dbapi2.Binary": "count index",
    "sqlite3.dbapi2.Connection": "autocommit getconfig setconfig",
    "sqlite3.dbapi2.Date": "strptime",
    "sqlite3.dbapi2.Time": "strptime",
    "ssl.Options": "OP_ENABLE_KTLS OP_LEGACY_SERVER_CONNECT",
    "ssl.SSLObject": "get_unverified_chain get_verified_chain",
    "ssl.SSLSocket": "get_unverified_chain get_verified_chain server_hostname",
    "symtable.Symbol": "is_comp_cell is_comp_iter is_free_class is_type_parameter",
    "tarfile.TarFile": "makelink_with_filter zstopen",
    "traceback.TracebackException": "exc_type exc_type_str",
    "types.AsyncGeneratorType": "ag_suspended",
    "types.CodeType": "co_branches",
    "types.FrameType": "f_generator",
    "typing.ForwardRef": "evaluate",
    "typing.ParamSpec": "evaluate_default has_default",
    "typing.TypeVar": "evaluate_bound evaluate_constraints evaluate_default has_default",
    "typing.TypeVarTuple": "evaluate_default has_default",
    "unittest.IsolatedAsyncioTestCase": "loop_factory",
    "unittest.TestCase": (
        "assertEndsWith assertHasAttr assertIsSubclass assertNotEndsWith assertNotHasAttr assertNotIsSubclass "
        "assertNotStartsWith assertStartsWith"
    ),
    "unittest.TestResult": "addDuration",
    "unittest.async_case.IsolatedAsyncioTestCase": "loop_factory",
    "unittest.async_case.TestCase": (
        "assertEndsWith assertHasAttr assertIsSubclass assertNotEndsWith assertNotHasAttr assertNotIsSubclass "
        "assertNotStartsWith assertStartsWith"
    ),
    "unittest.case.TestCase": (
        "assertEndsWith assertHasAttr assertIsSubclass assertNotEndsWith assertNotHasAttr assertNotIsSubclass "
        "assertNotStartsWith assertStartsWith"
    ),
    "unittest.result.TestResult": "addDuration",
    "uuid.Enum": "name value",
    "uuid.int_": "is_integer",
    "xmlrpc.client.Decimal": "from_number",
    "zipfile.Path": "glob is_symlink match relative_to rglob",
    "zipfile.ZipInfo": "compress_level",
}

METHODS = (
    "BROKEN CONTENT_TOO_LARGE GetReparseDeferralEnabled MAX_CHAINED_EXCEPTION_DEPTH OP_ENABLE_KTLS "
    "OP_LEGACY_SERVER_CONNECT RANGE_NOT_SATISFIABLE RCDATA_CONTENT_ELEMENTS SetAllocTrackerActivationThreshold "
    "SetAllocTrackerMaximumAmplification SetReparseDeferralEnabled UNPROCESSABLE_CONTENT URI_TOO_LONG "
    "abort_clients addDuration ag_suspended assertEndsWith assertHasAttr assertIsSubclass assertNotEndsWith "
    "assertNotHasAttr assertNotIsSubclass assertNotStartsWith assertStartsWith autocommit baseopcode baseopname "
    "binomialvariate cache_offset close_clients co_branches complete_multiline_names compress_level copy_into "
    "curframe_locals disable_current_event dispatch_opcode do_exceptions evaluate evaluate_bound "
    "evaluate_constraints evaluate_default exc_type_str f_generator from_number from_uri full_match getChildren "
    "get_proxy_response_headers get_unverified_chain get_verified_chain getconfig guess_file_type has_default "
    "idle index_pages ipv6_mapped is_client_error is_comp_cell is_comp_iter is_free_class is_informational "
    "is_junction is_redirection is_server_error is_success is_type_parameter jump_target kill_workers "
    "loop_factory makelink_with_filter move_into name_from oparg origin prepare_context restart_events "
    "rlcompleter set_convenience_variable set_enterframe set_stepinstr set_trace_async setconfig start_trace "
    "stop_trace terminate_workers user_opcode verify_generated_headers with_segments zstopen"
)

KEYWORDS: dict[str, str] = {
    "argparse.Action": "deprecated",
    "argparse.ArgumentDefaultsHelpFormatter": "color",
    "argparse.ArgumentParser": "color suggest_on_error",
    "argparse.BooleanOptionalAction": "deprecated",
    "argparse.HelpFormatter": "color",
    "argparse.MetavarTypeHelpFormatter": "color",
    "argparse.RawDescriptionHelpFormatter": "color",
    "argparse.RawTextHelpFormatter": "color",
    "ast.dump": "show_empty",
    "ast.main": "args",
    "ast.parse": "optimize",
    "asyncio.Task": "eager_start",
    "asyncio.run": "loop_factory",
    "asyncio.runners.run": "loop_factory",
    "asyncio.tasks.Task": "eager_start",
    "bdb.Bdb": "backend",
    "builtins.eval": "globals locals",
    "builtins.exec": "globals locals",
    "builtins.map": "strict",
    "code.InteractiveConsole": "local_exit",
    "code.compile_command": "flags",
    "code.interact": "local_exit",
    "codeop.compile_command": "flags",
    "configparser.ConfigParser": "allow_unnamed_section",
    "configparser.RawConfigParser": "allow_unnamed_section",
    "dataclasses.Field": "doc",
    "dataclasses.field": "doc",
    "dataclasses.make_dataclass": "decorator module",
    "dis.Bytecode": "show_offsets show_positions",
    "dis.Instruction": "cache_info label line_number start_offset",
    "dis.dis": "show_offsets show_positions",
    "dis.disassemble": "show_offsets show_positions",
    "dis.disco": "show_offsets show_positions",
    "dis.distb": "show_offsets show_positions",
    "email.utils.getaddresses": "strict",
    "email.utils.parseaddr": "strict",
    "filecmp.dircmp": "shallow",
    "getpass.getpass": "echo_char",
    "hashlib.blake2b": "data string",
    "hashlib.blake2s": "data string",
    "hashlib.md5": "data",
    "hashlib.sha1": "data",
    "hashlib.sha224": "data",
    "hashlib.sha256": "data",
    "hashlib.sha384": "data",
    "hashlib.sha512": "data",
    "html.parser.HTMLParser": "scripting",
    "importlib.resources.contents": "anchor",
    "importlib.resources.files": "anchor",
    "importlib.resources.is_resource": "anchor",
    "importlib.resources.open_binary": "anchor",
    "importlib.resources.open_text": "anchor",
    "importlib.resources.path": "anchor",
    "importlib.resources.read_binary": "anchor",
    "importlib.resources.read_text": "anchor",
    "inspect.formatannotation": "quote_annotation_strings",
    "inspect.get_annotations": "format",
    "inspect.signature": "annotation_format",
    "logging.LoggerAdapter": "merge_extra",
    "logging.handlers.SysLogHandler": "timeout",
    "marshal.dump": "allow_code",
    "marshal.dumps": "allow_code",
    "marshal.load": "allow_code",
    "marshal.loads": "allow_code",
    "math.nextafter": "steps",
    "ntpath.realpath": "strict",
    "pdb.Pdb": "backend colorize mode",
    "pdb.set_trace": "commands",
    "plistlib.dump": "aware_datetime",
    "plistlib.dumps": "aware_datetime",
    "plistlib.load": "aware_datetime",
    "plistlib.loads": "aware_datetime",
    "reprlib.Repr": (
        "fillvalue indent maxarray maxdeque maxdict maxfrozenset maxlevel maxlist maxlong maxother maxset "
        "maxstring maxtuple"
    ),
    "shutil.chown": "dir_fd follow_symlinks",
    "shutil.rmtree": "onexc",
    "sre_parse.parse_template": "pattern",
    "ssl.RAND_add": "entropy string",
    "ssl.RAND_bytes": "n",
    "statistics.correlation": "method",
    "tarfile.TarFile": "stream",
    "tempfile.NamedTemporaryFile": "delete_on_close",
    "tempfile.TemporaryDirectory": "delete",
    "threading.Thread": "context",
    "traceback.TracebackException": "save_exc_type",
    "types.FunctionType": "kwdefaults",
    "types.LambdaType": "kwdefaults",
    "typing.ForwardRef": "owner",
    "typing.get_type_hints": "format",
    "unittest.TextTestResult": "durations",
    "unittest.TextTestRunner": "durations",
    "unittest.main": "durations",
    "unittest.main.TestProgram": "durations",
    "unittest.main.main": "durations",
    "unittest.runner.TextTestResult": "durations",
    "unittest.runner.TextTestRunner": "durations",
    "urllib.parse.parse_qsl": "_stacklevel",
    "urllib.request.pathname2url": "add_scheme",
    "urllib.request.url2pathname": "require_scheme resolve_host url",
    "webbrowser.register": "constructor",
    "xmlrpc.server.signature": "annotation_format",
}

METHOD_KEYWORDS: dict[str, str] = {
    "replace": "count",
}

GONE_MODULES = (
    "aifc asynchat asyncore audioop cgi cgitb chunk crypt distutils imghdr imp mailcap msilib nis nntplib "
    "ossaudiodev pipes smtpd sndhdr spwd sunau telnetlib uu xdrlib"
)

GONE_NAMES: dict[str, str] = {
    "ast": "Bytes Ellipsis IntEnum NameConstant Num Str auto contextmanager nullcontext",
    "configparser": "LegacyInterpolation SafeConfigParser",
    "dis": "hasnargs",
    "importlib.abc": "Finder ResourceReader Traversable TraversableResources",
    "importlib.resources": "Resource",
    "importlib.util": "contextmanager module_for_loader set_loader set_package",
    "json.tool": "Path",
    "logging.handlers": "ST_DEV ST_INO ST_MTIME",
    "opcode": "hasnargs",
    "pkgutil": "ImpImporter ImpLoader find_loader get_loader",
    "re": "template",
    "sqlite3": "enable_shared_cache version version_info",
    "sqlite3.dbapi2": "enable_shared_cache version version_info",
    "sre_compile": "SRE_FLAG_TEMPLATE",
    "sre_constants": "SRE_FLAG_TEMPLATE",
    "sre_parse": "SRE_FLAG_TEMPLATE expand_template",
    "token": "ASYNC AWAIT",
    "tokenize": "ASYNC AWAIT",
    "unittest": "findTestCases getTestCaseNames makeSuite",
    "unittest.loader": "findTestCases getTestCaseNames makeSuite",
    "urllib.request": "FancyURLopener URLopener",
}
