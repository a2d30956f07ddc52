using System.Management.Automation;
using Azure;

namespace SigTroubleshoot.RealTools.DotNet;

/// <summary>A cmdlet as publishers write them around the SDK: what the SDK throws becomes its error.</summary>
[Cmdlet(VerbsData.Publish, "GalleryVersion")]
public sealed class PublishGalleryVersionCommand : PSCmdlet
{
    /// <summary>What to write.</summary>
    [Parameter(Position = 0)]
    public string Target { get; set; } = "Version";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        try
        {
            Publisher.WriteAsync(Target).GetAwaiter().GetResult();
        }
        catch (RequestFailedException e)
        {
            ThrowTerminatingError(new ErrorRecord(e, e.ErrorCode ?? "RequestFailed", ErrorCategory.InvalidOperation, Target));
        }
    }
}
