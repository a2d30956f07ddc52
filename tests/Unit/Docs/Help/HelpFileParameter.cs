namespace SigTroubleshoot.Unit.Docs.Help;

/// <summary>The content of the help file for a parameter, as it is written there.</summary>
internal sealed record HelpFileParameter(
    string Name,
    string Description,
    string Type,
    string Required,
    string Position,
    string Globbing,
    string PipelineInput,
    string Aliases,
    string AcceptedValues);
