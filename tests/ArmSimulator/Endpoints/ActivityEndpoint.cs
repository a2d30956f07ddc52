using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>
/// The activity log: only with a filter, which must begin with a time and may have one more property. The reference allows no
/// other syntax.
/// </summary>
internal sealed partial class ActivityEndpoint(World world, Pages pages)
{
    // The pages of one list are requested one after another.
    private Selection? _last;

    /// <summary>The response; null if the path is not that of the log.</summary>
    public Answer? Get(ArmCall call)
    {
        var path = call.Path;
        if (path.ProvidersAt != 2 || path.Segments.Length != 7 || !path.Is(3, "Microsoft.Insights") || !path.Is(4, "eventtypes") || !path.Is(5, "management") || !path.Is(6, "values"))
            return null;
        var filter = Filter().Match(call.Query["$filter"].ToString());
        if (!filter.Success || !Time(filter, "from", out var from))
            return Answer.Error(400, "BadRequest", "The filter is not supported: it must begin with eventTimestamp ge '...'.");
        if (from < call.Now - ActivityLog.Retention - TimeSpan.FromHours(1))
            return Answer.Error(400, "BadRequest", "The start time cannot be more than 90 days in the past.");
        var until = Time(filter, "to", out var to) ? to : call.Now;
        var key = string.Create(CultureInfo.InvariantCulture, $"{path.SubscriptionId} {filter.Value} {until:o} {world.Activity.Version}");
        if (_last is not { } last || last.Key != key)
            _last = last = new Selection(key, [.. world.Activity.Of(path.SubscriptionId!, call.Now).Where(entry => entry.Time >= from && entry.Time <= until && Fits(entry, filter))]);
        var selected = call.Query["$select"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return pages.Of(call, last.Entries, (json, entry) => Select(entry.ToJson(), selected).WriteTo(json));
    }

    private sealed record Selection(string Key, IReadOnlyList<ActivityEntry> Entries);

    private static bool Fits(ActivityEntry entry, Match filter)
    {
        var value = filter.Groups["value"].Value.Replace("''", "'", StringComparison.Ordinal);
        var own = filter.Groups["property"].Value.ToUpperInvariant() switch
        {
            "" => value,
            "RESOURCEGROUPNAME" => ResourcePath.Parse(entry.ResourceId).ResourceGroup,
            "RESOURCEPROVIDER" => entry.Provider,
            "RESOURCEURI" => entry.ResourceId,
            _ => entry.CorrelationId,
        };
        return string.Equals(own, value, StringComparison.OrdinalIgnoreCase);
    }

    private static JsonObject Select(JsonObject item, string[] names)
    {
        if (names.Length == 0)
            return item;
        foreach (var name in item.Select(member => member.Key).Except(names, StringComparer.OrdinalIgnoreCase).ToList())
            item.Remove(name);
        return item;
    }

    private static bool Time(Match filter, string group, out DateTimeOffset time) =>
        DateTimeOffset.TryParse(filter.Groups[group].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);

    [GeneratedRegex(
        @"^\s*eventTimestamp\s+ge\s+'(?<from>[^']*)'(?:\s+and\s+eventTimestamp\s+le\s+'(?<to>[^']*)')?(?:\s+and\s+(?<property>resourceGroupName|resourceProvider|resourceUri|correlationId)\s+eq\s+'(?<value>(?:[^']|'')*)')?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filter();
}
