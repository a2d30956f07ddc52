using System.Management.Automation;
using SigTroubleshoot.Checks;
using SigTroubleshoot.Cmdlets.Completers;

namespace SigTroubleshoot.Cmdlets;

/// <summary>Tells whether Azure would take a name for a gallery, and proposes one that it takes.</summary>
[Cmdlet(VerbsDiagnostic.Test, "SigGalleryName")]
[OutputType(typeof(TestResult), typeof(bool))]
public sealed class TestSigGalleryNameCommand : TestCmdlet
{
    /// <summary>The names.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The name of the gallery.")]
    [Alias("GalleryName")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string[]? Name { get; set; }

    /// <summary>The region the gallery is to lie in.</summary>
    [Parameter(HelpMessage = "The region the gallery is to lie in.")]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string? Location { get; set; }

    /// <summary>The prefix of the public name.</summary>
    [Parameter(HelpMessage = "The prefix of the public name, for a community gallery.")]
    [AllowEmptyString]
    public string? PublicNamePrefix { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var name in Name ?? [])
        {
            StopIfAsked();
            if (name is null)
                continue;
            var request = new GalleryRequest { Name = name, Location = Location, PublicNamePrefix = PublicNamePrefix };
            WriteAnswer(name, CheckRunner<GalleryRequest>.Run(request, name, "New-AzGallery"));
        }
    }
}
