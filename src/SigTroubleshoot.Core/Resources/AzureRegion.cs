namespace SigTroubleshoot.Resources;

/// <summary>
/// The names of Azure regions. Azure treats <c>West US 2</c>, <c>WestUS2</c>, and <c>westus2</c> as the same region.
/// New regions appear every year, so an unknown name is a reason for a warning, never an error.
/// </summary>
internal static class AzureRegion
{
    /// <summary>The display names; a region's name is its normalized display name (as in Azure.Core's AzureLocation).</summary>
    private static readonly string[] DisplayNames =
    [
        // public cloud
        "East Asia",
        "Southeast Asia",
        "Central US",
        "East US",
        "East US 2",
        "West US",
        "West US 2",
        "West US 3",
        "North Central US",
        "South Central US",
        "West Central US",
        "North Europe",
        "West Europe",
        "Japan West",
        "Japan East",
        "Brazil South",
        "Brazil Southeast",
        "Australia East",
        "Australia Southeast",
        "Australia Central",
        "Australia Central 2",
        "South India",
        "Central India",
        "West India",
        "Jio India Central",
        "Jio India West",
        "Canada Central",
        "Canada East",
        "UK South",
        "UK West",
        "Korea Central",
        "Korea South",
        "France Central",
        "France South",
        "UAE Central",
        "UAE North",
        "South Africa North",
        "South Africa West",
        "Sweden Central",
        "Sweden South",
        "Switzerland North",
        "Switzerland West",
        "Germany North",
        "Germany West Central",
        "Norway West",
        "Norway East",
        "Qatar Central",
        "Israel Central",
        "Italy North",
        "Poland Central",
        "Mexico Central",
        "Spain Central",
        "Indonesia Central",
        "New Zealand North",
        "Malaysia West",
        "Denmark East",
        "Austria East",
        "Belgium Central",
        "Chile Central",
        // canary regions, which few subscriptions see
        "Central US EUAP",
        "East US 2 EUAP",
        // Azure China
        "China North",
        "China North 2",
        "China North 3",
        "China East",
        "China East 2",
        "China East 3",
        // Azure US Government and DoD
        "US Gov Arizona",
        "US Gov Texas",
        "US Gov Virginia",
        "US Gov Iowa",
        "US DoD Central",
        "US DoD East",
        // the former German cloud, for old logs
        "Germany Central",
        "Germany Northeast",
    ];

    private static readonly Dictionary<string, string> ByName =
        DisplayNames.ToDictionary(Normalize, name => name, StringComparer.Ordinal);

    /// <summary>Name and display name of every known region, such as <c>westus2</c> and <c>West US 2</c>.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
        [.. DisplayNames.Select(name => new KeyValuePair<string, string>(Normalize(name), name))];

    /// <summary>The name in ARM's form: without white space, in lowercase. Empty for null.</summary>
    public static string Normalize(string? region) =>
        region is null ? "" : IsNormal(region) ? region : string.Concat(region.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();

    private static bool IsNormal(string region)
    {
        foreach (var c in region)
        {
            if (c is not (>= 'a' and <= 'z' or >= '0' and <= '9'))
                return false;
        }

        return true;
    }

    /// <summary>The names in a list with commas, as they are written.</summary>
    public static IEnumerable<string> NamesIn(string? list) => (list ?? "").Split(',').Select(name => name.Trim()).Where(name => name.Length > 0);

    /// <summary>Whether two names are the same region, in any spelling.</summary>
    public static bool IsSame(string? one, string? other) => Normalize(one) == Normalize(other);

    /// <summary>Whether the region is in the list, in any spelling.</summary>
    public static bool IsKnown(string? region) => ByName.ContainsKey(Normalize(region));

    /// <summary>The display name; for an unknown region, the text as given, trimmed.</summary>
    public static string DisplayName(string? region) =>
        ByName.TryGetValue(Normalize(region), out var name) ? name : (region ?? "").Trim();
}
