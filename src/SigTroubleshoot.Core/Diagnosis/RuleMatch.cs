namespace SigTroubleshoot.Diagnosis;

/// <summary>A rule's sentence (or code) found in a text, with its surroundings; the rule makes the final decision.</summary>
internal sealed class RuleMatch
{
    /// <summary>How much of the text on either side <see cref="Nearby"/> has.</summary>
    public const int NearbyLength = 2000;

    /// <summary>The rule whose sentence it is.</summary>
    public required Rule Rule { get; init; }

    /// <summary>How certain the match is; a rule may lower it.</summary>
    public FindingConfidence Confidence { get; set; }

    /// <summary>A severity other than the rule's own, which a rule may set for this sentence; null for the rule's own.</summary>
    public FindingSeverity? Severity { get; set; }

    /// <summary>The captured values by placeholder name; a rule may add or correct values.</summary>
    public required Dictionary<string, string> Values { get; init; }

    /// <summary>The error record around the sentence, or null for a bare sentence.</summary>
    public AzureError? Error { get; init; }

    /// <summary>Whether the surroundings indicate a gallery.</summary>
    public GalleryEvidence Evidence { get; init; }

    /// <summary>The matched words as they are in the text.</summary>
    public string Excerpt { get; init; } = "";

    /// <summary>The few words right before the match.</summary>
    public string Lead { get; init; } = "";

    /// <summary>The few words right after the match.</summary>
    public string Tail { get; init; } = "";

    /// <summary>The clean text around the sentence, about two thousand characters on either side.</summary>
    public string Nearby { get; init; } = "";

    /// <summary>Where the match starts in <see cref="Nearby"/>.</summary>
    public int NearbyStart => Math.Min(Start, NearbyLength);

    /// <summary>Where the match starts in the clean text.</summary>
    public int Start { get; init; }

    /// <summary>Where the match ends in the clean text (exclusive).</summary>
    public int End { get; init; }

    /// <summary>A captured value, or an empty string.</summary>
    public string Value(string name) => Values.TryGetValue(name, out var value) ? value : "";

    /// <summary>Whether the surroundings contain a word, ignoring case.</summary>
    public bool IsNear(string word) => Nearby.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The error's code, or an empty string.</summary>
    public string Code => Error?.Code ?? "";
}
