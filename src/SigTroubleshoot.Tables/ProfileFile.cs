using System.Reflection;
using System.Reflection.Emit;

namespace SigTroubleshoot.Tables;

/// <summary>
/// Writes a profile as the compiler of ReadyToRun images reads it (.mibc): an assembly with a method that loads the token of
/// each method to compile, and a directory of such methods.
/// </summary>
internal static class ProfileFile
{
    /// <summary>Writes the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="methods">Methods of one assembly.</param>
    public static void Write(string path, IEnumerable<MethodBase> methods)
    {
        MethodBase[] whole = [.. methods.Where(method => !method.ContainsGenericParameters && method.DeclaringType is { ContainsGenericParameters: false })];
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(Path.GetFileNameWithoutExtension(path)), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule(Path.GetFileName(path));
        const MethodAttributes Global = MethodAttributes.Public | MethodAttributes.Static;
        var group = module.DefineGlobalMethod("Methods", Global, typeof(void), []);
        var code = group.GetILGenerator();
        foreach (var method in whole)
        {
            // The generator takes no constructor here, but its token; and it takes each for an instance's.
            code.Emit(OpCodes.Ldtoken, method switch
            {
                ConstructorInfo { IsStatic: true } initializer => module.GetMethodMetadataToken(new StaticInitializer(initializer)),
                ConstructorInfo constructor => module.GetMethodMetadataToken(constructor),
                _ => module.GetMethodMetadataToken((MethodInfo)method),
            });
            code.Emit(OpCodes.Pop);
        }

        code.Emit(OpCodes.Ret);
        var directory = module.DefineGlobalMethod("AssemblyDictionary", Global, typeof(void), []).GetILGenerator();
        directory.Emit(OpCodes.Ldstr, whole[0].Module.Assembly.GetName().Name! + ";");
        directory.Emit(OpCodes.Ldtoken, group);
        directory.Emit(OpCodes.Pop);
        directory.Emit(OpCodes.Ret);
        module.CreateGlobalFunctions();
        assembly.Save(path);
        Console.WriteLine($"{whole.Length} methods");
    }
}
