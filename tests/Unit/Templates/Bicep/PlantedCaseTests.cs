namespace SigTroubleshoot.Unit.Templates.Bicep;

/// <summary>Faults of many kinds, and files without faults: found at their lines with nothing else, with the compiler and without it.</summary>
public sealed class PlantedCaseTests
{
    public static TheoryData<string> Compiled => [.. PlantedCases.Names];

    public static TheoryData<string> Uncompiled => [.. PlantedCases.Names.Where(name => !PlantedCases.NeedsCompiler(name))];

    [BicepTheory]
    [MemberData(nameof(Compiled))]
    public void Faults_are_at_their_lines(string name) => Check(name, isCompiled: true);

    [Theory]
    [MemberData(nameof(Uncompiled))]
    public void Without_the_compiler_they_are_the_same(string name) => Check(name, isCompiled: false);

    [Theory]
    [InlineData("\uFEFF", "\n")]
    [InlineData("", "\r\n")]
    [InlineData("\uFEFF", "\r\n")]
    public void The_form_of_the_file_changes_nothing(string mark, string newLine)
    {
        using var files = new BicepCase(PlantedCases.TextOf("loops/nested-for-versions").Replace("main.bicep\n", "main.bicep\n" + mark, StringComparison.Ordinal), newLine);
        Assert.Equal(files.Expected, files.Faults(BicepRun.JudgeProject(files, compiler: null)));
    }

    private static void Check(string name, bool isCompiled)
    {
        using var files = new BicepCase(PlantedCases.TextOf(name));
        files.Check(BicepRun.JudgeProject(files, isCompiled ? BicepRun.Compiler : null), name);
    }
}
