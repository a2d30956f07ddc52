using SigTroubleshoot.Text;

namespace SigTroubleshoot.Azure.Search;

/// <summary>Which versions to find.</summary>
/// <param name="Subscriptions">The subscriptions to search.</param>
/// <param name="ResourceGroup">The resource group.</param>
/// <param name="Gallery">The gallery.</param>
/// <param name="Definition">The image definition.</param>
/// <param name="Version">The version.</param>
internal sealed record VersionQuery(IReadOnlyList<string> Subscriptions, NamePattern ResourceGroup, NamePattern Gallery, NamePattern Definition, NamePattern Version)
{
    /// <summary>The subscriptions of the account, if they were read because management groups were requested: then what is not in one of many subscriptions is no failure. Otherwise null.</summary>
    public SeenSubscriptions? Seen { get; init; }

    /// <summary>The names, with an asterisk for a pattern: <c>rg/gal/web/*</c>.</summary>
    public override string ToString() => string.Join("/", new[] { ResourceGroup, Gallery, Definition, Version }.Select(pattern => pattern.Literal ?? "*"));
}
