using SigTroubleshoot.Templates;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Unit.Rules;

public sealed class TemplateInvalidTests
{
    [Fact]
    public void A_fault_is_an_error() =>
        Assert.Equal("The template is not valid: The index 3 is out of range.", RuleAssert.Violates("SIG970", new TemplateNote(TemplateNoteKind.Fault, "The index 3 is out of range.", SourcePlace.None)).Message);

    [Fact]
    public void A_suspicion_is_a_warning() =>
        Assert.Equal(FindingSeverity.Warning, RuleAssert.Violates("SIG970", new TemplateNote(TemplateNoteKind.Suspicion, "The template function 'x' is not known.", SourcePlace.None)).Severity);

    [Fact]
    public void What_could_not_be_evaluated_is_no_fault() =>
        Assert.Equal(FindingOutcome.NotEvaluated, RuleAssert.Violates("SIG970", new TemplateNote(TemplateNoteKind.NotEvaluated, "The linked template is not a local file.", SourcePlace.None)).Outcome);
}
