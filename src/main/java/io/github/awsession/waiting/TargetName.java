package io.github.awsession.waiting;

import io.github.awsession.error.GeneralException;
import io.github.awsession.model.Member;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

/** Finds the parameters that name a target that a call has started or listed. */
public final class TargetName {
    private TargetName() {}

    /**
     * Returns the parameters that name the target: members of the response, or else parameters of
     * the call itself.
     *
     * @param naming the operation whose input names the target
     * @param source the words for the response in an error message
     * @throws GeneralException when neither has one of the members
     */
    public static Value.Structure of(
            ServiceModel service,
            Operation naming,
            Value.Structure parameters,
            Value.Structure response,
            String source) {
        StructureBuilder members = new StructureBuilder();
        for (Member member : service.input(naming).members()) {
            Value told = response.get(member.name());
            Value value = told == null ? parameters.get(member.name()) : told;
            if (value == null) {
                throw new GeneralException(source + " has no " + member.name() + ".");
            }
            members.put(member.name(), value);
        }
        return members.build();
    }
}
