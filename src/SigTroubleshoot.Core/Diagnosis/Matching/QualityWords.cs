namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>The words that say whether something is well, in the form in which <see cref="WordStream"/> gives words.</summary>
internal static class QualityWords
{
    // The quality, times two, plus one if the word says that it is good: a dictionary of pairs would have to be compiled in every process.
    private static readonly Dictionary<string, int> Words = new(StringComparer.Ordinal);

    static QualityWords()
    {
        Add(Quality.Found, "found existent detect discover locat know known", "miss gone vanish disappear nowhere nowher");
        Add(Quality.Valid, "valid correct correctly legal recogniz recognis proper satisfy satisfi conform comply compli obey fulfill fulfil", "wrong bad malform bogu corrupt");
        Add(Quality.Allowed, "allow accept acceptabl", "prohibit forbid forbidden reject declin block ban bann prevent");
        Add(Quality.Supported, "support compatibl", "");
        Add(Quality.Available, "availabl reachabl accessibl", "");
        Add(Quality.Same, "same equal match correspond agree consistent", "different differ differenc conflict unlike unlik");
        Add(Quality.Unique, "uniqu distinct", "already taken duplicat repeat twice twic");
        Add(Quality.Succeeded, "succeed succe success successful successfully complet finish", "fail failur abort cancel cancell exception crash timeout");
        Add(Quality.WithinLimit, "", "exceed exce excessiv greater beyond throttl too");
        Add(Quality.Unrestricted, "", "only solely exclusively");
        Add(Quality.Authorized, "authoriz authoris authorization authorisation permission privileg", "");
        Add(Quality.Registered, "register", "");
        Add(Quality.Optional, "optional", "");
        Add(Quality.Sound, "sufficient eligibl", "expir disabl deprecat retir lack problem violat ambiguou deadlin");
    }

    /// <summary>What a word says by itself, and whether that is good.</summary>
    public static (Quality Quality, bool IsGood) Of(string word) => Words.TryGetValue(word, out var sense) ? ((Quality)(sense >> 1), (sense & 1) != 0) : default;

    private static void Add(Quality quality, string good, string bad)
    {
        foreach (var word in good.Split(' '))
            Words[word] = ((int)quality << 1) | 1;
        foreach (var word in bad.Split(' '))
            Words[word] = (int)quality << 1;
        Words.Remove("");
    }
}
