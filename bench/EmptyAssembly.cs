using System.Management.Automation;
using System.Reflection;
using System.Reflection.Emit;

namespace SigTroubleshoot.Bench;

/// <summary>Writes an assembly with one cmdlet, Test-Nothing, that does nothing.</summary>
internal static class EmptyAssembly
{
    /// <summary>Writes the file.</summary>
    public static void Write(string path)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Empty"), typeof(object).Assembly);
        var type = assembly.DefineDynamicModule("Empty").DefineType("TestNothingCommand", TypeAttributes.Public | TypeAttributes.Class, typeof(PSCmdlet));
        var attribute = typeof(CmdletAttribute).GetConstructor([typeof(string), typeof(string)])!;
        type.SetCustomAttribute(new CustomAttributeBuilder(attribute, ["Test", "Nothing"]));
        type.CreateType();
        assembly.Save(path);
    }
}
