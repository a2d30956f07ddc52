using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis;

/// <summary>Determines from the surroundings of a sentence whether it is about a gallery.</summary>
internal static class Surroundings
{
    private const int Near = 800;
    private const int Far = 3000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

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
    /// <param name="text">The text.</param>
    /// <param name="start">Where the sentence starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="error">The record that contains it.</param>
    /// <param name="request">The request that failed.</param>
    /// <param name="namesGallery">Whether the rule's sentence itself has the word, so that it is no chance that the text has it.</param>
    public static GalleryEvidence Evaluate(string text, int start, int end, AzureError? error, AzureRequest? request, bool namesGallery = false)
    {
        var excerpt = text.Substring(start, end - start);
        var line = string.Concat(excerpt, "\n", error?.Target, "\n", error?.Message);
        if (GallerySigns.AreCertain(line) || (namesGallery && GallerySigns.ArePossible(excerpt) && !GallerySigns.AreForeign(line)))
            return GalleryEvidence.Gallery;
        if (GallerySigns.ArePossible(line) && GallerySigns.AreForeign(line))
            return GalleryEvidence.Other;
        if (request is { Address.Length: > 0 } && request.Address.IndexOf("/providers/", StringComparison.OrdinalIgnoreCase) >= 0)
            return GallerySigns.AreCertain(request.Address) ? GalleryEvidence.Gallery : FromCommand(request.Address);
        if (error is { Command.Length: > 0 } && FromCommand(error.Command) is var named and not GalleryEvidence.None)
            return named;
        var near = Slice(text, start, end, Near);
        var isForeign = new Lazy<bool>(() => GallerySigns.AreForeign(Line(text, start, end)));
        if (IsGalleryNear(near, error, isForeign))
            return GalleryEvidence.Gallery;
        if (FromCommand(near) is var nearby and not GalleryEvidence.None)
            return nearby;
        return IsGalleryNear(Slice(text, start, end, Far), error, isForeign) ? GalleryEvidence.Gallery : GalleryEvidence.None;
    }

    /// <summary>Whether a text names a gallery, something in it, a managed image, or an image template.</summary>
    public static bool IsGallery(string text) => GallerySigns.AreCertain(text) || GallerySigns.ArePossible(text);

    /// <summary>Whether an error is Azure's and names a gallery, in its own words or those of the request.</summary>
    public static bool IsGalleryError(string text, AzureError error)
    {
        var own = string.Concat(error.Message, "\n", error.Target, "\n", error.Request?.Address, "\n", error.Command);
        return GallerySigns.AreCertain(own)
            || ((GallerySigns.ArePossible(own) || GallerySigns.AreInCommand(error.Command)) && !GallerySigns.AreForeign(own) && IsAzureError(text, error));
    }

    /// <summary>Whether an error comes from Azure: its client prints such errors alone, or the text around it says so.</summary>
    public static bool IsAzureError(string text, AzureError error) =>
        IsAzure(Slice(text, error.Start, Math.Max(error.Start, Math.Min(error.End, text.Length)), Near), error);

    // Cheap questions first: most logs are about something else.
    private static bool IsGalleryNear(string near, AzureError? error, Lazy<bool> isForeign) =>
        GallerySigns.AreCertain(near) || (GallerySigns.ArePossible(near) && !isForeign.Value && IsAzure(near, error));

    private static bool IsAzure(string near, AzureError? error) =>
        (error is { Format.Length: > 0 } && error.Format is not ("ARM JSON" or "JavaScript")) || GallerySigns.AreOfAzure(near);

    private static string Line(string text, int start, int end)
    {
        var from = start == 0 ? 0 : text.LastIndexOf('\n', start - 1, Math.Min(start, Near)) + 1;
        var to = end >= text.Length ? -1 : text.IndexOf('\n', end, Math.Min(Near, text.Length - end));
        from = Math.Max(from, start - Near);
        return text.Substring(from, (to < 0 ? Math.Min(text.Length, end + Near) : to) - from);
    }

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
            if (subject.StartsWith("sig", StringComparison.Ordinal) || subject.IndexOf("image", StringComparison.OrdinalIgnoreCase) >= 0 || subject.IndexOf("galler", StringComparison.OrdinalIgnoreCase) >= 0)
                return GalleryEvidence.Gallery;
            if (!Neutral.IsMatch(subject))
                evidence = GalleryEvidence.Other;
        }

        return evidence;
    }
}
