namespace SigTroubleshoot.Secrets;

/// <summary>
/// Finds the words that announce secrets, in one pass over the text (Aho-Corasick). Case, hyphens, underscores, and
/// spaces within a word are ignored: <c>client_secret</c>, <c>Client-Secret</c>, and <c>clientSecret</c> are the same.
/// </summary>
internal static class TriggerWords
{
    private const int Ignored = -1;
    private const int ClassCount = 28;

    private static readonly KeyValuePair<TriggerKinds, string[]>[] Words =
    [
        new(TriggerKinds.Name,
        [
            "password", "passwords", "passwd", "passphrase", "passcode", "pwd",
            "secret", "secrets", "secrettext", "secretvalue", "secretkey", "securevalue", "credentials",
            "token", "tokens", "assertion", "codeverifier", "devicecode", "authcode",
            "apikey", "accesskey", "accountkey", "sharedkey", "sharedaccesskey", "sharedaccesssignature",
            "primarykey", "secondarykey", "masterkey", "adminkey", "querykey", "subscriptionkey", "functionskey", "functionkey",
            "hostkey", "storagekey", "authkey", "signingkey", "privatekey", "workspacekey", "registrationkey",
            "primarysharedkey", "secondarysharedkey", "clientkeydata", "dbpass", "userpass", "adminpass", "rootpass",
            "connectionstring", "connstring", "connstr", "customdata", "userdata",
        ]),
        new(TriggerKinds.ShortName, ["pass", "pat", "sas", "pw"]),
        new(TriggerKinds.Signature, ["sig"]),
        new(TriggerKinds.Cookie, ["cookie", "cookies"]),
        new(TriggerKinds.Authorization, ["authorization", "authorizationauxiliary"]),
        new(TriggerKinds.Scheme, ["bearer", "sharedkey", "sharedkeylite", "sharedaccesssignature"]),
        new(TriggerKinds.CommonScheme, ["basic", "negotiate", "ntlm"]),
        new(TriggerKinds.WebToken, ["eyj"]),
        new(TriggerKinds.EntraSecret, ["q~"]),
        new(TriggerKinds.AccessTokenPrefix, ["ghp", "gho", "ghu", "ghs", "ghr", "githubpat", "glpat", "npm", "pypi", "xoxb", "xoxp"]),
        new(TriggerKinds.PrivateKey, ["privatekey", "privatekeyblock"]),
        new(TriggerKinds.SecureString, ["converttosecurestring"]),
        new(TriggerKinds.Login, ["login", "curl", "sqlcmd"]),
    ];

    private static readonly sbyte[] Classes = CreateClasses();
    private static readonly short[] Next;
    private static readonly TriggerKinds[] Kinds;

#pragma warning disable CA1810 // The two tables are built together.
    static TriggerWords()
#pragma warning restore CA1810
    {
        var next = new List<short[]>();
        var kinds = new List<int>();
        int NewState()
        {
            next.Add(new short[ClassCount]);
            kinds.Add((int)TriggerKinds.None);
            return next.Count - 1;
        }

        NewState();
        foreach (var pair in Words)
        {
            foreach (var word in pair.Value)
            {
                var state = 0;
                foreach (var c in word)
                {
                    var slot = Classes[c];
                    if (next[state][slot] == 0)
                        next[state][slot] = (short)NewState();
                    state = next[state][slot];
                }

                kinds[state] |= (int)pair.Key;
            }
        }

        LinkFailures(next, kinds);
        Next = new short[next.Count * ClassCount];
        Kinds = new TriggerKinds[next.Count];
        for (var state = 0; state < next.Count; state++)
        {
            Array.Copy(next[state], 0, Next, state * ClassCount, ClassCount);
            Kinds[state] = (TriggerKinds)kinds[state];
        }
    }

    /// <summary>Moves to the next word; returns its kinds, or <see cref="TriggerKinds.None"/> if there are no more words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where to continue; afterwards, the position after the word's last character.</param>
    /// <param name="state">The state so far, 0 at the start; a longer word may extend a shorter one.</param>
    public static TriggerKinds ReadOn(string text, ref int at, ref int state)
    {
        for (var i = at; i < text.Length; i++)
        {
            var c = text[i];
            var slot = c < Classes.Length ? Classes[c] : 0;
            if (slot == Ignored)
                continue;
            state = Next[(state * ClassCount) + slot];
            if (Kinds[state] != TriggerKinds.None)
            {
                at = i + 1;
                return Kinds[state];
            }
        }

        at = text.Length;
        return TriggerKinds.None;
    }

    // Class 0 is every character that no word contains; it leads back to the start.
    private static sbyte[] CreateClasses()
    {
        var classes = new sbyte[128];
        for (var c = 'a'; c <= 'z'; c++)
            classes[c] = classes[char.ToUpperInvariant(c)] = (sbyte)(c - 'a' + 1);
        classes['~'] = 27;
        classes['-'] = classes['_'] = classes[' '] = Ignored;
        return classes;
    }

    private static void LinkFailures(List<short[]> next, List<int> kinds)
    {
        var failure = new short[next.Count];
        var queue = new Queue<int>();
        foreach (var state in next[0])
        {
            if (state != 0)
                queue.Enqueue(state);
        }

        while (queue.Count > 0)
        {
            var state = queue.Dequeue();
            kinds[state] |= kinds[failure[state]];
            for (var slot = 1; slot < ClassCount; slot++)
            {
                var child = next[state][slot];
                var fallback = next[failure[state]][slot];
                if (child == 0)
                {
                    next[state][slot] = fallback;
                }
                else
                {
                    failure[child] = fallback;
                    queue.Enqueue(child);
                }
            }
        }
    }
}
