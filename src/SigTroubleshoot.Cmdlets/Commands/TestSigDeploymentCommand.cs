using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Completers;
using SigTroubleshoot.Cmdlets.Live;
using SigTroubleshoot.Cmdlets.Requests;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Cmdlets;

/// <summary>Tests whether this account can create VMs from an image in a region now.</summary>
[Cmdlet(VerbsDiagnostic.Test, "SigDeployment", HelpUri = OnlineHelp.Deployment)]
[OutputType(typeof(TestResult), typeof(bool))]
public sealed class TestSigDeploymentCommand : TestCmdlet
{
    private readonly ResourceTexts _ids;
    private readonly EmptyInput _empty;
    private readonly Lazy<ReadingQueue<DeploymentReading>> _readings;

    /// <summary>Creates the cmdlet.</summary>
    public TestSigDeploymentCommand()
    {
        _ids = new(this, nameof(ImageId));
        _empty = new(this, nameof(ImageId));
        _readings = new(() => new ReadingQueue<DeploymentReading>(Live, WriteAnswer));
    }

    /// <summary>The IDs of image versions, or of image definitions to test their latest version.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.ImageId)]
    [Alias("Id", "ResourceId", "ImageReferenceId")]
    [MemberOfResource(nameof(ImageId), "Id", "ResourceId", "ImageReferenceId")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(ImageIdCompleter))]
    public string[]? ImageId { get; set; }

    /// <summary>The region of the VMs.</summary>
    [Parameter(Mandatory = true, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.DeploymentLocation)]
    [ArgumentCompleter(typeof(RegionCompleter))]
    [NotBlank]
    public string Location { get; set; } = "";

    /// <summary>The VM size.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.VMSize)]
    [Alias("Size")]
    [NotBlank]
    [ArgumentCompleter(typeof(VmSizeCompleter))]
    public string? VMSize { get; set; }

    /// <summary>Standard, TrustedLaunch, or ConfidentialVM.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.SecurityType)]
    [ArgumentCompleter(typeof(SecurityTypeCompleter))]
    [NotBlank]
    public string? SecurityType { get; set; }

    /// <summary>Regular or Spot.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Priority)]
    [ArgumentCompleter(typeof(PriorityCompleter))]
    [NotBlank]
    public string? Priority { get; set; }

    /// <summary>Whether the request contains an OS profile; not specified without the switch.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.HasOsProfile)]
    public SwitchParameter HasOsProfile { get; set; }

    /// <summary>Whether the request specifies a purchase plan; not specified without the switch.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.HasPlan)]
    public SwitchParameter HasPlan { get; set; }

    /// <summary>The number of VMs to be created at the same time.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Count)]
    [ValidateRange(1, int.MaxValue)]
    public int Count { get; set; } = 1;

    /// <summary>The subscription of the VMs.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.DeploymentSubscriptionId)]
    [NotBlank]
    public string? SubscriptionId { get; set; }

    /// <summary>The cloud.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Environment)]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    public string? Environment { get; set; }

    /// <summary>The Az context to read with.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.DefaultProfile)]
    [Alias("AzContext", "AzureRmContext", "AzureCredential")]
    public object? DefaultProfile { get; set; }

    private LiveSession Live => OpenLive(Environment, DefaultProfile);

    /// <inheritdoc/>
    private protected override void Process()
    {
        _empty.Note(Array.Exists(ImageId ?? [], id => id is not null));
        foreach (var id in _ids.Take(ImageId))
            Take(id);
    }

    /// <inheritdoc/>
    private protected override void Finish()
    {
        foreach (var id in _ids.Rest())
            Take(id);
        _empty.Report();
        if (_readings.IsValueCreated)
            _readings.Value.Complete();
    }

    private void Take(string id)
    {
        StopIfAsked();
        if (ImageReference.Read(id) is { } image)
            Start(image);
        else
            WriteError(Failure.ImageIdInvalid(id));
    }

    private void Start(ImageReference image)
    {
        var live = Live;
        var subscription = SubscriptionId is { } own ? SubscriptionIds.Require(this, own) : live.SubscriptionId ?? (image.IsShared ? live.RequireSubscription(this) : image.SubscriptionId);
        if (!_readings.IsValueCreated)
            live.RequireRegion(this, subscription, Location);
        var question = new DeploymentQuestion
        {
            Image = image,
            Region = AzureRegion.Normalize(Location),
            SubscriptionId = subscription,
            TenantId = live.TenantId,
            VmSize = VMSize,
            SecurityType = SecurityType,
            Priority = Priority,
            HasOsProfile = IfSpecified(nameof(HasOsProfile), HasOsProfile),
            HasPlan = IfSpecified(nameof(HasPlan), HasPlan),
            Count = Count,
        };
        var reader = new DeploymentReader(live.View, live.Now);
        _readings.Value.Add(cancellation => reader.ReadAsync(question, cancellation));
    }

    private void WriteAnswer(DeploymentReading reading) =>
        WriteAnswer(reading.Question.Image.Id, SigEngine.Default.Deployment(reading));

    // A switch that is absent means not specified; one that is $false means no.
    private bool? IfSpecified(string name, SwitchParameter value) => MyInvocation.BoundParameters.ContainsKey(name) ? value.IsPresent : null;
}
