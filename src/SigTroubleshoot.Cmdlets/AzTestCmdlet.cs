using System.Collections;
using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Cmdlets.Requests;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Cmdlets;

/// <summary>
/// Tests what an Az cmdlet is about to create, specified either by that cmdlet's own parameters or by objects from the
/// pipeline. Both are read in the same way, by the names of their properties.
/// </summary>
public abstract class AzTestCmdlet : TestCmdlet
{
    private protected const string ParameterSet = "Parameters";
    private protected const string InputSet = "InputObject";

    private readonly JsonLines _lines = new();
    private readonly EmptyInput _empty;

    private protected AzTestCmdlet() => _empty = new EmptyInput(this, nameof(InputObject));

    /// <summary>An Az object, a hashtable, an ARM resource, JSON, or a name.</summary>
    [Parameter(ParameterSetName = InputSet, Mandatory = true, ValueFromPipeline = true, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.AzTestInputObject)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>Accepted so that one splat works for both cmdlets; no check uses it.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.SplatOnly)]
    [AllowNull]
    public IDictionary? Tag { get; set; }

    /// <summary>The Az context; its subscription is compared with those in resource IDs.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.AzTestDefaultProfile)]
    [Alias("AzContext", "AzureRmContext", "AzureCredential")]
    [AllowNull]
    public object? DefaultProfile { get; set; }

    /// <summary>Accepted so that one splat works for both cmdlets; no check uses it.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.SplatOnly)]
    public SwitchParameter AsJob { get; set; }

    /// <summary>Accepted so that one splat works for both cmdlets; this cmdlet never changes anything.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.SplatOnly)]
    [Alias("wi")]
    public SwitchParameter WhatIf { get; set; }

    /// <summary>Accepted so that one splat works for both cmdlets; this cmdlet never changes anything.</summary>
    [Parameter(ParameterSetName = ParameterSet, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.SplatOnly)]
    [Alias("cf")]
    public SwitchParameter Confirm { get; set; }

    /// <summary>The name of what is tested, for messages.</summary>
    private protected abstract string Kind { get; }

    /// <summary>The Az cmdlet that would create it.</summary>
    private protected abstract string AzCommand { get; }

    /// <summary>Tests one resource and writes the result.</summary>
    private protected abstract void Test(IResourceNode resource);

    /// <summary>Whether an object can be such a resource at all.</summary>
    private protected abstract bool IsRecognized(IResourceNode resource);

    /// <summary>The type of a resource whose ID shows that it is something else; null if it is such a resource, or if it has no ID.</summary>
    private protected abstract string? OtherTypeOf(IResourceNode resource);

    /// <inheritdoc/>
    private protected override void Process()
    {
        if (ParameterSetName == ParameterSet)
        {
            Test(new SessionObject(MyInvocation.BoundParameters));
            return;
        }

        _empty.Note(InputObject is not null && InputObject.BaseObject is not (string { Length: 0 } or ICollection { Count: 0 }));
        if (_lines.TryTake(InputObject?.BaseObject, out var json))
        {
            if (json is not null)
                Take(json);
        }
        else if (InputObject is not null)
        {
            TakeRest();
            Take(InputObject);
        }
    }

    /// <inheritdoc/>
    private protected override void Finish()
    {
        TakeRest();
        _empty.Report();
    }

    private void TakeRest()
    {
        if (_lines.Rest() is { } text)
            Take(text);
    }

    private void Take(object input)
    {
        foreach (var view in ResourceView.Of(new SessionObject(input)))
        {
            StopIfAsked();
            if (view.IsComposite && OtherTypeOf(view) is { } type)
                WriteError(Failure.ResourceTypeUnsupported(ResourceNames.IdOf(view)!.ToString(), type, Messages.FormatResourceOfKind(Kind)));
            else if (view.IsComposite && IsRecognized(view))
                Test(view);
            else
                WriteError(Failure.ObjectNotRecognized(ResourceView.NameOf(view), Kind, AzCommand));
        }
    }
}
