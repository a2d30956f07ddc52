using SigTroubleshoot.Unit.Processes;

namespace SigTroubleshoot.Unit.Packaging;

/// <summary>The address in the packages is the public one of the repository that they were made in, or none.</summary>
public sealed class RepositoryUriTests
{
    private static readonly (string Remote, string Address)[] Remotes =
    [
        ("https://example.org/contoso/sig.git", "https://example.org/contoso/sig"),
        ("https://example.org/contoso/sig/", "https://example.org/contoso/sig"),
        ("https://ada:token@example.org/contoso/_git/sig", "https://example.org/contoso/_git/sig"),
        ("git@example.org:contoso/sig.git", "https://example.org/contoso/sig"),
        ("ssh://git@example.org/contoso/sig", "https://example.org/contoso/sig"),
        ("file:///srv/git/sig.git", ""),
        ("/srv/git/sig", ""),
        ("https://example.org:8443/contoso/sig", ""),
        ("https://example.org/contoso/sig?token=1", ""),
    ];

    [Fact]
    public async Task A_remote_becomes_an_address_without_credentials()
    {
        var calls = Remotes.Select(pair => $"\"<$(./packaging/Get-RepositoryUri.ps1 '{pair.Remote}')>\"");
        var run = await ProcessRun.OfDotnetAsync([Built.PowerShell, "-NoProfile", "-NonInteractive", "-Command", string.Join("; ", calls)], Built.RepositoryRoot);

        Assert.Equal(Remotes.Select(pair => $"<{pair.Address}>"), run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
