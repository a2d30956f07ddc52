namespace SigTroubleshoot.Deployment;

internal static class PassedOver
{
    public static string? Tell(IReadOnlyList<PassedOverVersion> versions) => PassedOverVersion.Describe(versions);

    public static string Words(PassedOverVersion version) => version.ToString();
}
