using System.Text.RegularExpressions;

namespace SigTroubleshoot.Rules;

/// <summary>The short IDs of community and shared images in the exact spelling that Terraform requires.</summary>
internal static class TerraformImageId
{
    private static readonly Regex Shape = new(
        @"\A\s*/?(?<kind>communityGalleries|sharedGalleries)/(?<gallery>[^/\s]{1,200})/images/(?<definition>[^/\s]{1,200})(?:/versions/(?<number>[^/\s]{1,100}))?/?\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The ID as Terraform accepts it; null if it is not the ID of a community or shared image in any spelling.</summary>
    public static string? SpellingOf(string id)
    {
        var match = Shape.Match(id);
        if (!match.Success)
            return null;
        var kind = char.ToLowerInvariant(match.Groups["kind"].Value[0]) == 'c' ? "communityGalleries" : "sharedGalleries";
        var version = match.Groups["number"] is { Success: true } group ? "/versions/" + group.Value : "";
        return $"/{kind}/{match.Groups["gallery"].Value}/images/{match.Groups["definition"].Value}{version}";
    }
}
