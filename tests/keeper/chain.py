"""Checks the chains of an evidence package, and prints the head of each: python3 chain.py FOLDER"""
import hashlib, json, os, struct, sys

def sha(data): return hashlib.sha256(data).digest()
def parts(*all): return b"".join(struct.pack(">I", len(p)) + p for p in all)

folder = sys.argv[1]
vault = bytes.fromhex(json.load(open(os.path.join(folder, "manifest.json")))["vaultId"])
for device in sorted(os.listdir(os.path.join(folder, "journal"))):
    last, seq = sha(parts(b"constat/genesis", vault, bytes.fromhex(device))), 0
    place = os.path.join(folder, "journal", device)
    for name in sorted(os.listdir(place)):
        data, at = open(os.path.join(place, name), "rb").read(), 0
        while at < len(data):
            count = struct.unpack_from(">I", data, at + 97)[0]
            size = 105 + 36 * count + 68
            head = data[at:at + size]
            ok = head[:5] == b"CSTF\0" and head[5:21].hex() == device and head[29:61] == last
            seq += 1
            ok = ok and struct.unpack_from(">Q", head, 21)[0] == seq
            table = [(61, False)] + [(105 + 36 * i, True) for i in range(count)]
            at += size
            for start, marked in table:
                mark, at = (data[at], at + 1) if marked else (1, at)
                if mark == 0: continue
                length = struct.unpack_from(">I", head, start)[0]
                ok = ok and mark == 1 and sha(data[at:at + length]) == head[start + 4:start + 36]
                at += length
            if not ok: sys.exit("entry %d of %s does not hold" % (seq, device))
            last = sha(head)
    print(device, seq, last.hex())
