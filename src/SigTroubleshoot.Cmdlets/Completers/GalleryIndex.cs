using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using SigTroubleshoot.Cmdlets.Live;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Cmdlets.Completers;

/// <summary>The galleries of the session's subscription and what is in them, for completion. Silent: whoever presses Tab wants no errors.</summary>
internal sealed class GalleryIndex
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    // The first search loads the Azure SDK and signs in, which may take too long; the next one is faster.
    private static readonly TimeSpan LifetimeOfNothing = TimeSpan.FromSeconds(10);

    private static readonly ConditionalWeakTable<Runspace, GalleryIndex> Sessions = new();

    private List<ResourceId> _ids = [];
    private DateTimeOffset _until;

    /// <summary>The IDs of galleries, image definitions, and image versions; none if nobody is signed in, or Azure does not answer quickly.</summary>
    public static IReadOnlyList<ResourceId> Ids => Runspace.DefaultRunspace is { } session ? Sessions.GetValue(session, _ => new GalleryIndex()).Read() : [];

    private List<ResourceId> Read()
    {
        if (DateTimeOffset.UtcNow < _until)
            return _ids;
        try
        {
            _ids = MayBeSignedIn() ? Search() : [];
        }
        catch (Exception e) when (e is not PipelineStoppedException)
        {
            _ids = [];
        }

        _until = DateTimeOffset.UtcNow + (_ids.Count > 0 ? Lifetime : LifetimeOfNothing);
        return _ids;
    }

    private static List<ResourceId> Search()
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddScript("param($command) & $command").AddArgument(new CmdletInfo("Find-SigGallery", typeof(FindSigGalleryCommand)));
        return [.. shell.Invoke().Select(item => ResourceId.TryParse(item.ToString(), out var id) ? id : null).OfType<ResourceId>()];
    }

    // A search for a sign-in takes many seconds, so it is not started by a key: a call has worked before, Az is loaded, or an identity is configured.
    private static bool MayBeSignedIn()
    {
        if (SignInMemory.OfSession.HasWorked || IsSet("AZURE_CLIENT_ID") || IsSet("IDENTITY_ENDPOINT"))
            return true;
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        return shell.AddCommand("Get-Command").AddParameter("Name", "Get-AzContext").AddParameter("ListImported", true).AddParameter("ErrorAction", ActionPreference.Ignore).Invoke().Count > 0;
    }

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
