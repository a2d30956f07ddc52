"""Hands an az command to az_server.py: python az_client.py SOCKET ARGUMENT..."""
import json
import os
import socket
import sys

with socket.socket(socket.AF_UNIX) as server:
    server.connect(sys.argv[1])
    request = {"arguments": sys.argv[2:], "environment": dict(os.environ), "folder": os.getcwd()}
    data = json.dumps(request).encode() + b"\n"
    socket.send_fds(server, [data[:1]], [0, 1, 2])
    server.sendall(data[1:])
    answer = b""
    while not answer.endswith(b"\n"):
        part = server.recv(64)
        if not part:
            break
        answer += part
sys.exit(int(answer or b"1"))
