using System.Management.Automation;
using SigTroubleshoot.Availability;
using SigTroubleshoot.Cmdlets.Completers;
using SigTroubleshoot.Cmdlets.Live;
using SigTroubleshoot.Cmdlets.Requests;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Cmdlets;

/// <summary>Tests whether Azure accepts a name for a gallery; suggests a valid name if it does not.</summary>
[Cmdlet(VerbsDiagnostic.Test, "SigGalleryName", HelpUri = OnlineHelp.Gallery)]
[OutputType(typeof(TestResult), typeof(bool))]
public sealed class TestSigGalleryNameCommand : TestCmdlet
{
    private const string AzCommand = "New-AzGallery";

    private readonly ResourceTexts _names;
    private readonly EmptyInput _empty;
    private GalleryNames? _taken;

    /// <summary>Creates the cmdlet.</summary>
    public TestSigGalleryNameCommand()
    {
        _names = new(this, nameof(Name));
        _empty = new(this, nameof(Name));
    }

    /// <summary>The names to test.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.GalleryNameName)]
    [Alias("GalleryName")]
    [MemberOfResource(nameof(Name), "GalleryName")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string[]? Name { get; set; }

    /// <summary>The region that the gallery will be created in.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.GalleryNameLocation)]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string? Location { get; set; }

    /// <summary>The prefix of the community gallery's public name.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.PublicNamePrefix)]
    [AllowEmptyString]
    public string? PublicNamePrefix { get; set; }

    /// <summary>Whether to check in Azure that the name is available.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.CheckAvailability)]
    public SwitchParameter CheckAvailability { get; set; }

    /// <summary>The subscription that the gallery will be created in.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.GalleryNameSubscriptionId)]
    [ValidateNotNullOrEmpty]
    public string? SubscriptionId { get; set; }

    /// <summary>The cloud.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Environment)]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    public string? Environment { get; set; }

    /// <summary>The Az context to read with.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.DefaultProfile)]
    [Alias("AzContext", "AzureRmContext", "AzureCredential")]
    public object? DefaultProfile { get; set; }

    /// <inheritdoc/>
    private protected override void Process()
    {
        _empty.Note(Array.Exists(Name ?? [], name => name is not null));
        foreach (var name in _names.Take(Name))
            Test(name);
    }

    /// <inheritdoc/>
    private protected override void Finish()
    {
        foreach (var name in _names.Rest())
            Test(name);
        _empty.Report();
    }

    private void Test(string name)
    {
        StopIfAsked();
        var request = new Gallery { Name = name, Location = Location, PublicNamePrefix = PublicNamePrefix };
        // No gallery can have an invalid name, so there is nothing to look up.
        if (CheckAvailability && GalleryName.Shape.Fits(name))
            WriteAnswer(name, [.. SigEngine.Default.Check(request, name, AzCommand).Concat(Availability(name)).WorstFirst()]);
        else
            WriteCheck(request, name, AzCommand);
    }

    private IReadOnlyList<Finding> Availability(string name)
    {
        var live = OpenLive(Environment, DefaultProfile);
        var taken = _taken ??= ReadNames(live);
        return SigEngine.Default.Availability(live.Wait(cancellation => taken.AskAsync(live.View, name, Location, cancellation)));
    }

    private GalleryNames ReadNames(LiveSession live)
    {
        var subscription = SubscriptionId is { } own ? SubscriptionIds.Require(this, own) : live.RequireSubscription(this);
        return live.Wait(cancellation => GalleryNames.ReadAsync(live.View, subscription, Location is not null, cancellation));
    }
}
