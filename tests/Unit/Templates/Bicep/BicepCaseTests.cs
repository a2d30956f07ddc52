namespace SigTroubleshoot.Unit.Templates.Bicep;

/// <summary>Faults are found at the line of the user's file, with nothing else.</summary>
public sealed class BicepCaseTests
{
    private static readonly string[] Names = [.. BicepCase.Names];

    public static TheoryData<string> Cases => [.. Names];

    [BicepTheory]
    [MemberData(nameof(Cases))]
    public void Faults_are_at_their_lines(string name) => Check(name, "\n");

    [BicepFact]
    public void Line_endings_change_nothing()
    {
        foreach (var name in Names)
            Check(name, "\r\n");
    }

    private static void Check(string name, string newLine)
    {
        using var files = BicepCase.Read(name, newLine);
        files.Check(BicepRun.Judge(files, BicepRun.Compiler), name);
    }
}
