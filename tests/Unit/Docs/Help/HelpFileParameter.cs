namespace SigTroubleshoot.Unit.Docs.Help;

/// <summary>What the help file says of a parameter, each thing as it is written there.</summary>
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
