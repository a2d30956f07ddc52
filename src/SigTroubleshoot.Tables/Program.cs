using SigTroubleshoot.Rules;
using SigTroubleshoot.Tables;

// tables FILE          writes the tables of all rules
// profile FILE         writes which methods of Core the usual calls use; the tables lie beside Core already
switch (args)
{
    case ["tables", var file]:
        File.WriteAllBytes(file, RuleCatalog.Tables());
        return 0;
    case ["profile", var file]:
        using (var methods = new UsedMethods(typeof(RuleCatalog).Module))
        {
            methods.Wait();
            UsualCalls.Make();
            methods.Wait();
            ProfileFile.Write(file, methods.Found);
        }

        return 0;
    default:
        Console.Error.WriteLine("tables|profile FILE");
        return 64;
}
