using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis;

/// <summary>Determines from the surroundings of a sentence whether it is about a gallery.</summary>
internal static class Surroundings
{
    private const int Near = 800;
    private const int Far = 3000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex GalleryWord = new(
        @"galler(?:y|ies)(?!ItemId)|shared[ _-]?image|image[ _-]?(?:definition|version|template)|VirtualMachineImages|Microsoft\.Compute/images|managed[ _-]?image|replication_regions|replicationRegions|\baz sig\b|\baz image\b",
        Options);

    // The command that failed, as each tool names it; group "g" contains what it worked on.
    private static readonly Regex Command = new(
        @"\b(?:Add|Clear|Copy|Disable|Enable|Export|Get|Grant|Import|Invoke|Move|New|Publish|Register|Remove|Restart|Restore|Revoke|Save|Set|Start|Stop|Sync|Test|Unregister|Update)-Az(?:ureRM)?(?<g>[A-Za-z]{2,60})\b"
        + @"|(?<=^|[\s$>'""`])az (?<g>[a-z][a-z-]{1,30}(?: [a-z][a-z-]{1,30})?)(?=[\s'""`:]|$)"
        + @"|\bazurerm_(?<g>[a-z_]{2,60})"
        + @"|\b[a-z]{3,30}\.(?<g>[A-Z][A-Za-z]{2,60})Client#"
        + @"|\b(?:creating|updating|deleting|retrieving)(?:/updating)? (?<g>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,5}) (?:\(|"")"
        + @"|/providers/(?<g>[A-Za-z]{2,40}\.[A-Za-z]{2,60}/[A-Za-z]{2,60})"
        + @"|\b(?<g>Microsoft\.[A-Za-z]{2,60}/[A-Za-z]{2,60})",
        RegexOptions.CultureInvariant);

    // Commands on these may be about an image; only the sentence itself or the surroundings can decide.
    private static readonly Regex Neutral = new(
        @"\A(?:vm|virtual.?machine|linux.virtual|windows.virtual|orchestrated|deployment|group|resource|disk|managed.disk|snapshot|context|account|login|subscription|upgrade|rest|role|feature|provider|Microsoft\.Compute/(?:virtualMachine|disk|snapshot|location)|Microsoft\.Authorization/|Microsoft\.Resources/|Microsoft\.Features/|Microsoft\.Management/|policy)",
        Options);

    /// <summary>What the sentence, its record and request, the command, and the text nearby indicate, in this order.</summary>
    public static GalleryEvidence Evaluate(string text, int start, int end, AzureError? error, AzureRequest? request)
    {
        var own = string.Concat(text.Substring(start, end - start), "\n", error?.Target, "\n", error?.Message);
        if (GalleryWord.IsMatch(own))
            return GalleryEvidence.Gallery;
        if (request is { Address.Length: > 0 } && request.Address.IndexOf("/providers/", StringComparison.OrdinalIgnoreCase) >= 0)
            return IsGallery(request.Address) ? GalleryEvidence.Gallery : FromCommand(request.Address);
        if (error is { Command.Length: > 0 } && FromCommand(error.Command) is var named and not GalleryEvidence.None)
            return named;
        var near = Slice(text, start, end, Near);
        if (GalleryWord.IsMatch(near))
            return GalleryEvidence.Gallery;
        if (FromCommand(near) is var nearby and not GalleryEvidence.None)
            return nearby;
        return GalleryWord.IsMatch(Slice(text, start, end, Far)) ? GalleryEvidence.Gallery : GalleryEvidence.None;
    }

    /// <summary>Whether a text names a gallery, something in it, a managed image, or an image template.</summary>
    public static bool IsGallery(string text) => GalleryWord.IsMatch(text);

    /// <summary>The text around a position.</summary>
    public static string Slice(string text, int start, int end, int reach)
    {
        var from = Math.Max(0, start - reach);
        return text.Substring(from, Math.Min(text.Length, end + reach) - from);
    }

    private static GalleryEvidence FromCommand(string text)
    {
        var evidence = GalleryEvidence.None;
        foreach (Match match in Command.Matches(text))
        {
            var subject = match.Groups["g"].Value;
            if (subject.StartsWith("sig", StringComparison.Ordinal) || subject.IndexOf("image", StringComparison.OrdinalIgnoreCase) >= 0 || IsGallery(subject))
                return GalleryEvidence.Gallery;
            if (!Neutral.IsMatch(subject))
                evidence = GalleryEvidence.Other;
        }

        return evidence;
    }
}
