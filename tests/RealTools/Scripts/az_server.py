"""Azure CLI that has imported its modules already: python az_server.py SOCKET PARENT

Importing takes most of the time of an az command. This process imports, and forks for each command that az_client.py
hands over: the child has the caller's arguments, environment, folder, and streams, and runs the CLI's own entry point.
What a command imports for the first time is imported here afterwards, for those that follow. It ends with its parent.
"""
import importlib
import json
import os
import runpy
import socket
import sys
import threading
import traceback

PACKAGES = ("azure.", "msal", "msrest", "requests", "urllib3", "cryptography", "knack", "yaml", "jmespath", "adal", "paramiko", "argcomplete")


def run_command(request, streams, modules):
    """Runs az as this process and never returns."""
    code = 1
    try:
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
        os.chdir(request["folder"])
        os.environ.clear()
        os.environ.update(request["environment"])
        sys.argv = ["az"] + request["arguments"]
        for name in ("stdin", "stdout", "stderr"):
            number = ("stdin", "stdout", "stderr").index(name)
            stream = open(number, "r" if number == 0 else "w", buffering=1 if os.isatty(number) or number == 2 else -1, closefd=False)
            setattr(sys, name, stream)
            setattr(sys, f"__{name}__", stream)
        runpy.run_module("azure.cli", run_name="__main__")
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os.write(modules, "\n".join(sorted(set(sys.modules) - request["known"])).encode())
        os._exit(code & 255)


def serve(connection, lock):
    """Takes one command: its streams first, then the rest as JSON."""
    with connection:
        data, streams, _, _ = socket.recv_fds(connection, 1 << 20, 3)
        while not data.endswith(b"\n"):
            data += connection.recv(1 << 20)
        request = json.loads(data)
        request["known"] = set(sys.modules)
        near, far = os.pipe()
        # Not while a module is half imported.
        with lock:
            child = os.fork()
        if child == 0:
            os.close(near)
            run_command(request, streams, far)
        os.close(far)
        for stream in streams:
            os.close(stream)
        with open(near, encoding="utf-8") as names:
            new = names.read().split("\n")
        _, status = os.waitpid(child, 0)
        try:
            connection.sendall(f"{os.waitstatus_to_exitcode(status)}\n".encode())
        except OSError:
            pass  # The caller has left.
    return new


def main():
    path, parent = sys.argv[1], int(sys.argv[2])
    importlib.import_module("azure.cli.core")
    lock = threading.Lock()
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen(64)
    listener.settimeout(1)
    wanted = []
    while os.getppid() == parent:
        with lock:
            names, wanted[:] = wanted[:], []
            for name in names:
                # A name that was made up at run time cannot be imported; the next command does without it, as this one did.
                if name.startswith(PACKAGES) and not name.endswith("__main__"):
                    try:
                        importlib.import_module(name)
                    except BaseException:
                        pass
        try:
            connection, _ = listener.accept()
        except socket.timeout:
            continue
        connection.setblocking(True)

        def work(connection=connection):
            new = serve(connection, lock)
            # Without an index of its commands the CLI imports everything, once: too much to carry along.
            if sum(name.startswith("azure.cli.command_modules.") and name.count(".") == 3 for name in new) <= 8:
                with lock:
                    wanted.extend(new)

        threading.Thread(target=work, daemon=True).start()


main()
