namespace SigTroubleshoot.RealTools.DotNet;

/// <summary>The names of the laboratory; the laboratory's own file of this name says more.</summary>
internal static class Orchid
{
    public const string Group = "rg-orchid";
    public const string Gallery = "gal_orchid";
    public const string Definition = "img-fern";
    public const string Version = "3.1.4";
    public const string Machine = "vm-moss";
    public const string Location = "westeurope";

    public static string Subscription { get; } = Environment.GetEnvironmentVariable("AZURE_SUBSCRIPTION_ID")!;

    public static string Token { get; } = Environment.GetEnvironmentVariable("LAB_TOKEN")!;

    public static string GroupId { get; } = $"/subscriptions/{Subscription}/resourceGroups/{Group}";

    public static string SourceId { get; } = $"{GroupId}/providers/Microsoft.Compute/images/img-moss";
}
