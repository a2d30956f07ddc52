using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using SigTroubleshoot.Cmdlets.Live;

namespace SigTroubleshoot.Cmdlets.Completers;

/// <summary>What a command of ours finds in Azure, for completion. Silent: whoever presses Tab wants no errors.</summary>
/// <param name="name">The name of the command.</param>
/// <param name="command">Its type. It writes texts.</param>
internal sealed class SessionIndex(string name, Type command)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    // The first search loads the Azure SDK and signs in, which may take too long; the next one is faster.
    private static readonly TimeSpan LifetimeOfNothing = TimeSpan.FromSeconds(10);

    private readonly ConditionalWeakTable<Runspace, Found> _sessions = new();

    /// <summary>The IDs of galleries, image definitions, and image versions in the session's subscription.</summary>
    public static SessionIndex Galleries { get; } = new("Find-SigGallery", typeof(FindSigGalleryCommand));

    /// <summary>The management groups, each with its name, a tab, and its display name.</summary>
    public static SessionIndex ManagementGroups { get; } = new("Find-SigManagementGroup", typeof(FindSigManagementGroupCommand));

    /// <summary>The texts; none if nobody is signed in, or Azure does not answer quickly.</summary>
    public IReadOnlyList<string> Texts => Runspace.DefaultRunspace is { } session ? Read(_sessions.GetValue(session, _ => new Found())) : [];

    private IReadOnlyList<string> Read(Found found)
    {
        if (DateTimeOffset.UtcNow < found.Until)
            return found.Texts;
        try
        {
            found.Texts = MayBeSignedIn() ? Search() : [];
        }
        catch (Exception e) when (e is not PipelineStoppedException)
        {
            found.Texts = [];
        }

        found.Until = DateTimeOffset.UtcNow + (found.Texts.Count > 0 ? Lifetime : LifetimeOfNothing);
        return found.Texts;
    }

    private IReadOnlyList<string> Search()
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddScript("param($command) & $command").AddArgument(new CmdletInfo(name, command));
        return [.. shell.Invoke().Select(item => item.ToString())];
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

    /// <summary>What was found in a session, and how long it is used.</summary>
    private sealed class Found
    {
        public IReadOnlyList<string> Texts { get; set; } = [];

        public DateTimeOffset Until { get; set; }
    }
}
