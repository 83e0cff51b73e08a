package org.qibu.trail.tool;

import java.util.List;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.approval.trail.note.WitnessPolicy;

/** The options that say which witnesses must have cosigned a checkpoint. */
final class Witnesses {
    static final Syntax OPTIONS = new Syntax()
            .repeated("--witness", "公钥", "认可的见证方，可以给多次；公钥，或存有公钥的文件")
            .option("--need", "个数", "至少要几个见证方会签；给了见证方而不给个数，则要全部");

    private Witnesses() {}

    /** What they say; after a complaint, that no witness is asked for. */
    static WitnessPolicy policy(Arguments arguments) {
        List<VerifierKey> witnesses = arguments.all("--witness", Readers::witnessKey);
        long different = witnesses.stream().distinct().count();
        long need = arguments.optional("--need", Readers.number(0)).orElse(different);
        if (need > different) {
            arguments.complain("--need：要" + need + "个见证方，却只给了" + different + "个");
            return WitnessPolicy.none();
        }
        return new WitnessPolicy((int) need, witnesses);
    }
}
