using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Cmdlets.Live;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Cmdlets.Completers;

/// <summary>Completes names of what exists in the subscription, if somebody is signed in; names that are already specified limit them.</summary>
public abstract class GalleryNameCompleter : IArgumentCompleter
{
    // The parameters, with the part of an ID that each selects.
    private static readonly (string Parameter, Func<ResourceId, string> Part)[] Limits =
    [
        ("ResourceGroupName", id => id.ResourceGroup),
        ("GalleryName", id => id.Gallery),
        ("GalleryImageDefinitionName", id => id.Definition),
    ];

    private protected GalleryNameCompleter()
    {
    }

    /// <summary>The text that an ID provides for the parameter; empty for none.</summary>
    private protected abstract string TextOf(ResourceId id);

    /// <summary>Whether a text is offered for a word.</summary>
    private protected virtual bool IsOffered(string text, string word) => text.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The names that begin with the word.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = (wordToComplete ?? "").Trim('\'', '"');
        return SessionIndex.Galleries.Texts
            .Select(text => ResourceId.TryParse(text, out var id) ? id : null).OfType<ResourceId>()
            .Where(id => Limits.All(limit => limit.Parameter == parameterName || Fits(limit.Part(id), fakeBoundParameters?[limit.Parameter])))
            .Select(TextOf)
            .Where(text => text.Length > 0 && IsOffered(text, word))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderBy(text => text, StringComparer.OrdinalIgnoreCase)
            .Select(text => new CompletionResult(text, text, CompletionResultType.ParameterValue, text));
    }

    private static bool Fits(string name, object? given)
    {
        var names = new SessionObject(given).Items.Select(item => item.Text).OfType<string>();
        return NamePatternFactory.Of(names).Any(pattern => pattern.Matches(name));
    }
}

/// <summary>Completes a resource group that contains a gallery.</summary>
public sealed class ResourceGroupCompleter : GalleryNameCompleter
{
    private protected override string TextOf(ResourceId id) => id.ResourceGroup;
}

/// <summary>Completes a gallery.</summary>
public sealed class GalleryCompleter : GalleryNameCompleter
{
    private protected override string TextOf(ResourceId id) => id.Gallery;
}

/// <summary>Completes an image definition.</summary>
public sealed class DefinitionCompleter : GalleryNameCompleter
{
    private protected override string TextOf(ResourceId id) => id.Definition;
}

/// <summary>Completes an image version.</summary>
public sealed class VersionCompleter : GalleryNameCompleter
{
    private protected override string TextOf(ResourceId id) => id.Version;
}

/// <summary>Completes the ID of a gallery, an image definition, or an image version by any part of it.</summary>
public sealed class GalleryIdCompleter : GalleryNameCompleter
{
    private protected override string TextOf(ResourceId id) => id.ToString();

    private protected override bool IsOffered(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}

/// <summary>Completes the ID of an image definition or an image version by any part of it.</summary>
public sealed class ImageIdCompleter : GalleryNameCompleter
{
    private protected override string TextOf(ResourceId id) => id.Definition.Length > 0 ? id.ToString() : "";

    private protected override bool IsOffered(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
