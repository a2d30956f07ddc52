using System.Globalization;
using SigTroubleshoot.Text;

namespace SigTroubleshoot;

/// <summary>Why a finding does not count. A suppressed finding stays visible, but it never fails a gate.</summary>
public sealed record Suppression
{
    /// <summary>Why the finding is accepted; never empty, because a suppression without a reason has no effect.</summary>
    public required string Reason { get; init => field = CleanText.Of(value); }

    /// <summary>The last day (UTC) on which it applies; null if it does not expire.</summary>
    public DateTime? Expires { get; init; }

    /// <summary>Where it is written: the file, and the line after a colon.</summary>
    public string Source { get; init => field = CleanText.Of(value); } = "";

    /// <summary>Whether it is in the file that the finding is about, rather than in the settings.</summary>
    public bool IsInFile { get; init; }

    /// <summary>The reason, and the last day.</summary>
    public override string ToString() =>
        Expires is { } last ? CommonTexts.Fill(CommonTexts.SuppressedUntil, ("Reason", Reason), ("Date", last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))) : Reason;
}
