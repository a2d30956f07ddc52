using System.Globalization;
using System.Management.Automation;
using System.Reflection;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace SigTroubleshoot.Shell.Commands;

/// <summary>
/// Gives the engine's public base classes of the Format and Out cmdlets the inner command they run,
/// which is internal to the engine: pwsh's own Format-Table does the same from a friend assembly.
/// </summary>
internal static class EngineFormatter
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;
    private const string Namespace = "Microsoft.PowerShell.Commands.Internal.Format.";

    private static readonly Assembly Engine = typeof(PSObject).Assembly;

    private static readonly FieldInfo Implementation =
        typeof(FrontEndCommandBase).GetField("implementation", Any) ?? throw Missing("FrontEndCommandBase.implementation");

    /// <summary>Makes the command format its input as the shape (Table, List) says.</summary>
    internal static void FormatAs(FrontEndCommandBase command, string shape) =>
        Implementation.SetValue(command, New("InnerFormatShapeCommand", Enum.Parse(Type("FormatShape"), shape)));

    /// <summary>Makes the command write its formatted input to the writer, in lines of at most so many columns.</summary>
    internal static void WriteTo(FrontEndCommandBase command, TextWriter writer, int columns)
    {
        object inner = New("OutputManagerInner");
        PropertyInfo output = inner.GetType().GetProperty("LineOutput", Any) ?? throw Missing("OutputManagerInner.LineOutput");
        output.SetValue(inner, New("TextWriterLineOutput", writer, columns));
        Implementation.SetValue(command, inner);
    }

    private static object New(string type, params object[] arguments) =>
        Activator.CreateInstance(Type(type), Any, null, arguments, CultureInfo.InvariantCulture) ?? throw Missing(type);

    private static Type Type(string name) => Engine.GetType(Namespace + name) ?? throw Missing(name);

    private static MissingMemberException Missing(string name) =>
        new($"This version of the PowerShell engine has no {name}, which formatting needs.");
}
