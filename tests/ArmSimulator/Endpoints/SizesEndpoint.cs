using System.Text.RegularExpressions;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>The VM sizes: all, or those of a region.</summary>
internal sealed partial class SizesEndpoint(World world, Pages pages)
{
    /// <summary>The response; null if the path is not that of the sizes.</summary>
    public Answer? Get(ArmCall call)
    {
        if (call.Path.Segments is not [_, _, _, _, _] || !call.Path.Is(4, "skus") || world.List(call.Path) is not { } sizes)
            return null;
        var filter = call.Query["$filter"].ToString();
        if (filter.Length > 0)
        {
            var match = ByLocation().Match(filter);
            if (!match.Success)
                return Answer.Error(400, "InvalidParameter", $"The filter '{filter}' is not supported: only location eq '...' is.");
            var region = match.Groups["region"].Value;
            sizes = [.. sizes.Where(size => Regions.Normalize((string?)size["locations"]![0]) == Regions.Normalize(region))];
        }

        return pages.Of(call, sizes, (json, size) => size.WriteTo(json));
    }

    [GeneratedRegex(@"^\s*location\s+eq\s+'(?<region>[^']*)'\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ByLocation();
}
