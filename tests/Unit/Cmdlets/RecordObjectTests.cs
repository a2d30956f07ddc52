using System.Management.Automation;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>Records and exceptions that are no longer what they were: projected, sent home by a job, restored from a file.</summary>
public sealed class RecordObjectTests : IDisposable
{
    // What "Select-Object *" does; the test session has no Utility module.
    private const string Throw = "function All($item) { $all = [pscustomobject]@{}; foreach ($p in $item.PSObject.Properties) { $all.PSObject.Properties.Add([psnoteproperty]::new($p.Name, $p.Value)) }; $all }\n" + "function Publish-Thing { [CmdletBinding()] param() $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new($exception, 'X', 'CloseError', $null)) }\n$e = (Publish-Thing 2>&1)\n";

    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("All $e")]
    [InlineData("[pscustomobject]@{ Exception = $e.Exception; FullyQualifiedErrorId = $e.FullyQualifiedErrorId }")]
    [InlineData("All $e.Exception")]
    [InlineData("[pscustomobject]@{ Error = All $e }")]
    [InlineData("[System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($e, 4))")]
    [InlineData("[System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($e.Exception, 4))")]
    public void What_is_left_of_a_record_is_read_like_the_record(string left)
    {
        var finding = Assert.Single(_session.Findings(Throw + left + " | Invoke-SigDiagnosis", ("exception", Thrown(new ServiceException(Samples.GenerationMessage)))));
        Assert.Equal(("SIG431", FindingConfidence.Exact), (finding.RuleId, finding.Confidence));
    }

    [Fact]
    public void The_body_of_an_exception_that_a_job_sent_home_is_read()
    {
        var restored = new PSObject();
        restored.TypeNames.Insert(0, "Deserialized.Microsoft.Rest.Azure.CloudException");
        restored.Properties.Add(new PSNoteProperty("Message", "Long running operation failed."));
        restored.Properties.Add(new PSNoteProperty("Body", new PSObject(new { Code = "Conflict", Message = Samples.GenerationMessage, Target = "galleryImageVersion" })));
        var record = new ErrorRecord(new SentHomeException("Long running operation failed.", restored), "X", ErrorCategory.CloseError, null);
        Assert.Equal("SIG431", Assert.Single(_session.Findings("$record | Invoke-SigDiagnosis", ("record", record))).RuleId);
    }

    [Fact]
    public void The_stack_shows_that_an_unknown_error_is_about_a_gallery()
    {
        var exception = Thrown(new ServiceException("The source is not ready.") { ErrorCode = "Conflict" });
        Assert.Equal("SIG000", Assert.Single(_session.Findings("$exception | Invoke-SigDiagnosis", ("exception", exception))).RuleId);
    }

    // The reflection that hangs on a live exception would fill the whole length before its message.
    [Fact]
    public void Texts_come_first_and_reflection_never()
    {
        var item = new PSObject();
        item.Properties.Add(new PSNoteProperty("A", typeof(string).Assembly));
        item.Properties.Add(new PSNoteProperty("B", new { Deep = Thrown(new ServiceException("x")).TargetSite, Self = typeof(string) }));
        item.Properties.Add(new PSNoteProperty("Note", "last"));
        Assert.Equal("{\"Note\": \"last\",\n\"B\": {}}", SigTroubleshoot.Cmdlets.Input.ObjectText.Of(item));
    }

    private static Exception Thrown(Exception exception)
    {
        try
        {
            global::Azure.ResourceManager.Compute.GalleryStandIn.CreateOrUpdate(exception);
        }
        catch (Exception thrown) when (ReferenceEquals(thrown, exception))
        {
        }

        return exception;
    }

    public sealed class ServiceException(string message) : Exception(message)
    {
        public string? ErrorCode { get; init; }
    }

    public sealed class SentHomeException(string message, PSObject serialized) : Exception(message)
    {
        public PSObject SerializedRemoteException { get; } = serialized;
    }
}
